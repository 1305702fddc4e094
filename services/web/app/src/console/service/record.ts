import type { components } from '@/api/generated/volunteers'

export type Service = components['schemas']['ServiceView']

export const SERVICE_STATES = ['waiting', 'disputed', 'credited', 'refused'] as const
const TONES = { waiting: 'warn', disputed: 'bad', credited: 'good' } as const
export const serviceTone = (status: string | undefined) =>
  TONES[(status ?? '') as keyof typeof TONES] ?? ('quiet' as const)

/** Grades from the strongest to the weakest; a sign beside the letter, so that colour is not all. */
export const gradeTone = (grade: string | undefined) =>
  (({ A: 'good', B: 'brand', C: 'warn', D: 'bad' })[grade ?? ''] ?? 'quiet') as
    'good' | 'brand' | 'warn' | 'bad' | 'quiet'
