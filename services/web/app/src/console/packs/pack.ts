import type { components } from '@/api/generated/content'

export type Pack = components['schemas']['PackView']
const TONES = { ready: 'brand', pushed: 'good', withdrawn: 'bad' } as const
export const packTone = (status: string | undefined) =>
  TONES[(status ?? '') as keyof typeof TONES] ?? ('quiet' as const)
