import type { components } from '@/api/generated/content'

export type Push = components['schemas']['PushView']
const TONES = { planned: 'brand', sending: 'warn', sent: 'good' } as const
export const pushTone = (status: string | undefined) =>
  TONES[(status ?? '') as keyof typeof TONES] ?? ('quiet' as const)
