import { ask, venues, volunteers } from '@/api/client'
import type { components } from '@/api/generated/venues'
import { ownHeaders } from '@/api/headers'
import { usedUp } from '@/api/intent'
import { Refusal } from '@/api/refusal'
import { APPOINTMENTS, PEOPLE, RECOGNITIONS } from './columns'

export type ImportJob = components['schemas']['ImportView']
export type ImportRow = components['schemas']['ImportRowView']

/** What can be brought in as a file: which service takes it and which columns the file has. */
export const KINDS = [
  { kind: 'recognitions', service: 'venues', columns: RECOGNITIONS },
  { kind: 'people', service: 'volunteers', columns: PEOPLE },
  { kind: 'appointments', service: 'volunteers', columns: APPOINTMENTS },
] as const

export type Service = 'venues' | 'volunteers'

/** Imports of a kind for a place, latest first. */
export const jobs = (
  service: Service,
  kind: string,
  place: string,
  cursor: string | undefined,
  limit: number,
) => {
  const params = { query: { kind, place, cursor, limit } }
  return service === 'venues'
    ? ask(venues.GET('/api/venues/v1/imports', { params }))
    : ask(volunteers.GET('/api/volunteers/v1/imports', { params }))
}

export const job = (service: Service, id: string) =>
  service === 'venues'
    ? ask(venues.GET('/api/venues/v1/imports/{id}', { params: { path: { id } } }))
    : ask(volunteers.GET('/api/volunteers/v1/imports/{id}', { params: { path: { id } } }))

export const rows = (
  service: Service,
  id: string,
  status: string,
  cursor: string | undefined,
  limit: number,
) => {
  const params = { path: { id }, query: { status: status || undefined, cursor, limit } }
  return service === 'venues'
    ? ask(venues.GET('/api/venues/v1/imports/{id}/rows', { params }))
    : ask(volunteers.GET('/api/volunteers/v1/imports/{id}/rows', { params }))
}

/** Sends the file as it is; the service reads UTF-8 and GB18030. */
export async function start(
  service: Service,
  kind: string,
  place: string,
  file: File,
  key: string,
): Promise<ImportJob> {
  const address = `/api/${service}/v1/imports/${kind}?place=${encodeURIComponent(place)}`
  const headers = {
    'Content-Type': 'text/csv',
    'Idempotency-Key': key,
    ...ownHeaders(),
  }
  let response: Response
  try {
    response = await fetch(address, { method: 'POST', headers, body: file, credentials: 'same-origin' })
  } catch (thrown) {
    throw Refusal.from(thrown)
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body as ImportJob
  const refusal = Refusal.of(response.status, body)
  if (refusal.arrivedBefore) usedUp(key)
  throw refusal
}
