import { ask, tagOf, volunteers } from '@/api/client'
import type { AskPage } from '@/api/pages'
import { Refusal } from '@/api/refusal'
import type { ServiceRecord } from '../hours/hours'

/** A service at a session, as its leader sees it: without a name, which the roll knows. */
export interface LedRecord extends ServiceRecord {
  person: string
}

export const HOURS_STATES = ['waiting', 'disputed', 'credited', 'refused'] as const

/** The services of a session, in one state or in all. */
export const servicesOf =
  (session: string, status: string): AskPage<LedRecord> =>
  async (cursor, limit) =>
    (await ask(
      volunteers.GET('/api/volunteers/v1/sessions/{session}/service-records', {
        params: { path: { session }, query: { status: status || undefined, cursor, limit } },
      }),
    )) as unknown as { items: LedRecord[]; next?: string }

const params = (of: LedRecord, key: string) => ({
  params: { path: { id: of.id }, header: { 'Idempotency-Key': key, 'If-Match': tagOf(of.version) } },
})

export const approve = (of: LedRecord, key: string) =>
  ask(volunteers.POST('/api/volunteers/v1/service-records/{id}/approvals', params(of, key)))

/** Refuses minutes that wait; the reason is a code of `rejection-reason`, and the volunteer is told. */
export const refuse = (of: LedRecord, key: string, reason: string) =>
  ask(
    volunteers.POST('/api/volunteers/v1/service-records/{id}/refusal', {
      ...params(of, key),
      body: { reason },
    }),
  )

/** Keeps disputed minutes as they are, and says why. */
export const keepMinutes = (of: LedRecord, key: string, words: string) =>
  ask(
    volunteers.POST('/api/volunteers/v1/service-records/{id}/disputes/answer', {
      ...params(of, key),
      body: { words },
    }),
  )

/** Puts disputed minutes right by a negative and a positive entry. */
export const correctMinutes = (
  of: LedRecord,
  key: string,
  body: { in: string; out: string; reason: string; words: string },
) =>
  ask(
    volunteers.POST('/api/volunteers/v1/service-records/{id}/corrections', {
      ...params(of, key),
      body,
    }),
  )

/** Keeps the document a back-fill rests on; the service tells its kind by its first bytes. */
export async function sendDocument(file: File, header: { 'Idempotency-Key': string }): Promise<string> {
  const kept = await ask(
    volunteers.POST('/api/volunteers/v1/documents', {
      params: { header },
      headers: { 'Content-Type': file.type || 'application/pdf' },
      body: file as unknown as string, // the types know no binary body
      bodySerializer: (body) => body,
    }),
  )
  return kept.id!
}

/** Fills in a service nobody recorded; it is worth a D, and somebody else approves it (R4). */
export const backFill = (
  session: string,
  header: { 'Idempotency-Key': string },
  body: { person: string; in: string; out: string; document: string; reason: string },
) =>
  ask(
    volunteers.POST('/api/volunteers/v1/sessions/{session}/back-fills', {
      params: { path: { session }, header },
      body,
    }),
  )

/** One that could not be approved, and why. */
export interface Failed {
  record: LedRecord
  why: string
}

/**
 * Approves one after the other under a key for each, so that a second try repeats nothing. What a rule forbids is told beside
 * its record and does not stop the others; without a connection it ends and may be tried again.
 *
 * @param keys kept by the page between tries
 */
export async function approveAll(
  records: LedRecord[],
  keys: Map<string, string>,
  one: (record: LedRecord, key: string) => Promise<unknown> = approve,
  progress: (done: number) => void = () => {},
): Promise<Failed[]> {
  const failed: Failed[] = []
  for (const [at, record] of records.entries()) {
    const what = `${record.id} ${record.version}`
    const key = keys.get(what) ?? crypto.randomUUID()
    keys.set(what, key)
    try {
      await one(record, key)
      keys.delete(what)
    } catch (thrown) {
      const refusal = Refusal.from(thrown)
      if (refusal.passing || refusal.sessionEnded) throw refusal
      keys.delete(what)
      failed.push({ record, why: refusal.detail || refusal.title })
    }
    progress(at + 1)
  }
  return failed
}
