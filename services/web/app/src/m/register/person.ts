import { ask, volunteers } from '@/api/client'
import type { components } from '@/api/generated/volunteers'
import { Refusal } from '@/api/refusal'

export type PersonRequest = components['schemas']['PersonRequest']

/** Who somebody is as a volunteer. */
export interface Person {
  id: string
  version: number
  status: 'applied' | 'verified' | 'resting' | 'suspended' | 'refused' | 'left'
  reason?: string
  number: string
  name: string
  phone?: string
  ageBand: string
  hasGuardian: boolean
  place: string
  kind: string
  skills: string[]
  languages: string[]
  registeredAt: string
}

/** The reader as a volunteer; nothing where the reader is none yet. */
export async function me(): Promise<Person | undefined> {
  try {
    return (await ask(volunteers.GET('/api/volunteers/v1/people/me'))) as Person
  } catch (thrown) {
    const refusal = Refusal.from(thrown)
    if (refusal.type === 'urn:kepu:problem:person-not-registered') return undefined
    throw refusal
  }
}

export const AGES = ['under-14', '14-17', '18-59', '60-plus'] as const

/** Below 14 nobody registers without a guardian; below 18 a guardian may be named. */
export const needsGuardian = (age: string) => age === 'under-14'
export const mayHaveGuardian = (age: string) => age === 'under-14' || age === '14-17'

/** What is asked of somebody; the guardian only where there is one. */
export interface Answers {
  name: string
  phone: string
  ageBand: string
  place: string
  kind: string
  skills: string[]
  guardianName: string
  guardianPhone: string
  guardianConsent: boolean
  consent: boolean
}

export const asked = (person?: Person): Answers => ({
  name: person?.name ?? '',
  phone: person?.phone ?? '',
  ageBand: person?.ageBand ?? '18-59',
  place: person?.place ?? '',
  kind: person?.kind ?? 'outreach',
  skills: person?.skills ?? [],
  guardianName: '',
  guardianPhone: '',
  guardianConsent: false,
  consent: false,
})

/** The answers as the service wants them; what was not asked keeps what it was. */
export function request(answers: Answers, before?: Person): PersonRequest {
  const guardian =
    mayHaveGuardian(answers.ageBand) && (answers.guardianName || needsGuardian(answers.ageBand))
  return {
    name: answers.name.trim(),
    phone: answers.phone.trim(),
    ageBand: answers.ageBand,
    place: answers.place || undefined,
    kind: answers.kind,
    skills: answers.skills,
    languages: before?.languages ?? [],
    consent: answers.consent,
    ...(guardian && {
      guardian: {
        name: answers.guardianName.trim(),
        phone: answers.guardianPhone.trim(),
        consent: answers.guardianConsent,
      },
    }),
  }
}
