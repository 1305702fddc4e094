import { ask, askTagged, venues } from '@/api/client'
import type { components } from '@/api/generated/venues'

export type Booking = components['schemas']['BookingView']
export type Opening = components['schemas']['OpeningView']
export type Venue = components['schemas']['VenueView']

export const opening = (id: string) =>
  ask(
    venues.GET('/api/venues/v1/openings/{opening}', { params: { path: { opening: id } } }),
  ) as Promise<Opening>

export const venue = (id: string) =>
  ask(venues.GET('/api/venues/v1/venues/{venue}', { params: { path: { venue: id } } })) as Promise<Venue>

export const booking = (id: string) =>
  askTagged(
    venues.GET('/api/venues/v1/bookings/{booking}', { params: { path: { booking: id } } }),
  ) as Promise<{
    data: Booking
    tag: string
  }>

/** The reader's bookings, newest first. */
export const mine = (cursor?: string, limit = 50) =>
  ask(venues.GET('/api/venues/v1/my/bookings', { params: { query: { cursor, limit } } }))

export interface Party {
  partySize: number
  group: string
}

export const book = (id: string, party: Party, header: { 'Idempotency-Key': string }) =>
  ask(
    venues.POST('/api/venues/v1/opening-bookings/{opening}', {
      params: { path: { opening: id }, header },
      body: party,
    }),
  ) as Promise<Booking>

export const change = (id: string, party: Party, tag: string) =>
  ask(
    venues.PUT('/api/venues/v1/bookings/{booking}', {
      params: { path: { booking: id }, header: { 'If-Match': tag } },
      body: party,
    }),
  )

export const cancel = (id: string, tag: string, header: { 'Idempotency-Key': string }) =>
  ask(
    venues.POST('/api/venues/v1/bookings/{booking}/cancellation', {
      params: { path: { booking: id }, header: { ...header, 'If-Match': tag } },
      body: {},
    }),
  )

/** Has name and phone of the reader's own past booking erased; how many came stays. */
export const erase = (id: string) =>
  ask(venues.DELETE('/api/venues/v1/bookings/{booking}/particulars', { params: { path: { booking: id } } }))

/** Whether places can be taken now, or why not: what the service decides too, said before somebody tries. */
type Taking = 'none' | 'open' | 'full' | 'over' | 'cancelled' | 'not-yet'

export function taking(of: Opening, now: Date, today: string, startDay: string): Taking {
  if (of.status === 'cancelled') return 'cancelled'
  if (of.status === 'closed' || new Date(of.endsAt ?? 0) <= now) return 'over'
  if (of.mode === 'none') return 'none'
  if (of.full) return 'full'
  return of.mode === 'on-the-day' && today !== startDay ? 'not-yet' : 'open'
}
