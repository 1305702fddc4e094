import { ask, askTagged, tagOf, volunteers } from '@/api/client'
import { everyRow } from '@/api/pages'
import type { components } from '@/api/generated/volunteers'

export type LedgerEntry = components['schemas']['EntryView']
export const GRADES = ['A', 'B', 'C', 'D'] as const
export type Grade = (typeof GRADES)[number]

/** One piece of evidence of a service. */
export interface Evidence {
  side: 'in' | 'out'
  evidence: string
  at: string
  receivedAt: string
  byStaff: boolean
  skewSeconds?: number
}

/** What somebody said is wrong, and what came of it. */
interface Dispute {
  id: string
  words: string
  claimedIn?: string
  claimedOut?: string
  at: string
  settledAt?: string
  outcome?: 'kept' | 'corrected'
  answer?: string
}

/** A service with how it came about. */
export interface ServiceRecord {
  id: string
  version: number
  status: 'waiting' | 'credited' | 'disputed' | 'refused'
  session: string
  role: string
  place: string
  day: string
  in: string
  out: string
  minutes: number
  grade: Grade
  flags: string[]
  waitsFor: string[]
  evidence?: Evidence[]
  entries?: LedgerEntry[]
  disputes?: Dispute[]
}

/** The reader's minutes and a page of the entries they are the sum of. */
export const hours = (query: { cursor?: string; limit: number }) =>
  ask(volunteers.GET('/api/volunteers/v1/my/hours', { params: { query } }))

/** The reader's services in one state; those that wait or were refused have no entry. */
const services = (status: 'waiting' | 'refused') =>
  everyRow((cursor, limit) =>
    ask(
      volunteers.GET('/api/volunteers/v1/my/service-records', {
        params: { query: { status, cursor, limit } },
      }),
    ),
  ) as Promise<ServiceRecord[]>

/** The reader's services that do not count: what waits for somebody, and what was refused; the latest day first. */
export const uncounted = async (): Promise<ServiceRecord[]> =>
  (await Promise.all([services('waiting'), services('refused')]))
    .flat()
    .sort((one, other) => other.day.localeCompare(one.day))

export const record = async (id: string) =>
  (await askTagged(volunteers.GET('/api/volunteers/v1/service-records/{id}', { params: { path: { id } } })))
    .data as ServiceRecord

export const dispute = (
  of: ServiceRecord,
  body: { words: string; in?: string; out?: string },
  header: { 'Idempotency-Key': string },
) =>
  ask(
    volunteers.POST('/api/volunteers/v1/service-records/{id}/disputes', {
      params: { path: { id: of.id }, header: { ...header, 'If-Match': tagOf(of.version) } },
      body,
    }),
  )

/** What one service counts now: the sum of its entries, and whether it was ever put right. */
export interface Line {
  record: string
  day: string
  role: string
  place: string
  grade: Grade
  minutes: number
  corrected: boolean
}

/** Ledger entries by the service they belong to, the latest day first. */
export function lines(entries: LedgerEntry[]): Line[] {
  const found = new Map<string, Line>()
  for (const entry of entries) {
    const record = entry.record ?? ''
    const line = found.get(record)
    const minutes = (line?.minutes ?? 0) + (entry.minutes ?? 0)
    if (line) {
      line.minutes = minutes
      line.corrected ||= entry.kind !== 'credit'
      continue
    }
    found.set(record, {
      record,
      day: entry.day ?? '',
      role: entry.role ?? '',
      place: entry.place ?? '',
      grade: entry.grade ?? 'D',
      minutes,
      corrected: entry.kind !== 'credit',
    })
  }
  return [...found.values()].sort((one, other) => other.day.localeCompare(one.day))
}

/** Minutes by grade; the four together are the balance. */
export function byGrade(entries: LedgerEntry[]): Record<Grade, number> {
  const sums = { A: 0, B: 0, C: 0, D: 0 }
  for (const entry of entries) sums[entry.grade ?? 'D'] += entry.minutes ?? 0
  return sums
}
