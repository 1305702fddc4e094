import { ask, content, events, venues, volunteers } from '@/api/client'
import { everyRow, type PageOf } from '@/api/pages'
import { Refusal } from '@/api/refusal'

/** What the platform keeps about the reader, part by part, as the services tell the reader about himself. */
type DataCopy = Record<string, unknown>

/** Nothing where the reader has none of it yet. */
async function orNothing<T>(question: Promise<T>): Promise<T | undefined> {
  try {
    return await question
  } catch (thrown) {
    const refusal = Refusal.from(thrown)
    if (refusal.status === 404) return undefined
    throw refusal
  }
}

const rows = <T>(page: (query: { cursor?: string; limit: number }) => Promise<PageOf<T>>) =>
  orNothing(everyRow<T>((cursor, limit) => page({ cursor, limit })))

const parts: Record<string, () => Promise<unknown>> = {
  /** Particulars, guardian, shifts, services with evidence, hours and disputes, appointments: the service's own copy. */
  volunteer: () => orNothing(ask(volunteers.GET('/api/volunteers/v1/people/me/copy'))),
  bookings: () => rows((query) => ask(venues.GET('/api/venues/v1/my/bookings', { params: { query } }))),
  attendances: () => rows((query) => ask(events.GET('/api/events/v1/attendances/me', { params: { query } }))),
  requests: () => rows((query) => ask(events.GET('/api/events/v1/requests/me', { params: { query } }))),
  messages: () => rows((query) => ask(content.GET('/api/content/v1/inbox', { params: { query } }))),
  subscription: () => orNothing(ask(content.GET('/api/content/v1/subscriptions/me'))),
}

export const PARTS = Object.keys(parts).length

/** Fetches every part, one after the other; `progress` hears how many there are. */
export async function dataCopy(at: Date, progress: (done: number) => void): Promise<DataCopy> {
  const copy: DataCopy = { copiedAt: at.toISOString() }
  let done = 0
  for (const [name, part] of Object.entries(parts)) {
    copy[name] = (await part()) ?? null
    progress(++done)
  }
  return copy
}

/** Hands a text to the reader as a file. */
export function save(text: string, name: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
