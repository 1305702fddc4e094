import type { components } from '@/api/generated/volunteers'

export type StaffPerson = components['schemas']['StaffPersonView']

/** Everything about one person; only after it was opened on purpose. */
export interface Person {
  id: string
  version: number
  number: string
  name: string
  phone?: string
  ageBand: string
  hasGuardian: boolean
  place: string
  kind: string
  skills: string[]
  languages: string[]
}

/** Somebody found by an exact search: the name stays masked. */
export interface Found {
  person: StaffPerson
  maskedName: string
}

export const PERSON_STATES = ['applied', 'verified', 'resting', 'suspended', 'refused', 'left'] as const
export const AGE_BANDS = ['under-14', '14-17', '18-59', '60-plus'] as const
/** Below 14 nobody registers without a guardian; below 18 one may be named. */
export const needsGuardian = (band: string | undefined) => band === 'under-14'
export const isMinor = (band: string | undefined) => band === 'under-14' || band === '14-17'

const TONES = { applied: 'warn', verified: 'good', suspended: 'bad', refused: 'bad' } as const
export const personTone = (status: string | undefined) =>
  TONES[(status ?? '') as keyof typeof TONES] ?? ('quiet' as const)
