import { ask, content, events, metrics, venues, volunteers } from '@/api/client'
import type { PageOf } from '@/api/pages'
import { isCity } from '@/places/places'
import type { Role } from '@/session/session'
import { requestPages } from '../requests/requests'
import { isOver, lastMonth, sessionPages, UNCLOSED } from '../sessions/sessions'

/** How many wait, and how many of them are near or over their limit. `more` where there are more than were asked for. */
export interface Waiting {
  count: number
  more: boolean
  urgent: number
}

/** Something that may wait for somebody: for whom, where it is dealt with, and how many. */
export interface WaitKind {
  key: string
  roles: Role[]
  to: string
  count: (places: string[], now: Date, day: string) => Promise<Waiting>
}

const MOST = 100
const DAY = 86_400_000

/** Adds up pages; whoever works in two places sees both. */
export function sum<T>(pages: PageOf<T>[], urgent: (row: T) => boolean = () => false): Waiting {
  const rows = pages.flatMap((page) => page.items ?? [])
  return {
    count: rows.length,
    more: pages.some((page) => page.next !== undefined),
    urgent: rows.filter(urgent).length,
  }
}

const inEach = async <T>(places: string[], page: (place: string) => Promise<PageOf<T>>) =>
  sum(await Promise.all(places.map(page)))

/** A limit that is over, or less than a day away. */
export const isUrgent = (limit: string | undefined, now: Date) =>
  limit !== undefined && Date.parse(limit) - now.getTime() < DAY

const parked = { limit: MOST }
const itemPage = (place: string, status: string) =>
  ask(content.GET('/api/content/v1/items', { params: { query: { place, status, limit: MOST } } }))

export const KINDS: WaitKind[] = [
  {
    key: 'requests',
    roles: ['dispatcher', 'operator'],
    to: '/requests',
    count: async (_places, now) =>
      sum([await requestPages({ status: 'submitted' })(undefined, MOST)], (row) => isUrgent(row.dueAt, now)),
  },
  {
    key: 'taken',
    roles: ['dispatcher', 'operator'],
    to: '/requests?status=accepted',
    count: async () => sum([await requestPages({ status: 'accepted' })(undefined, MOST)]),
  },
  {
    key: 'toClose',
    roles: ['organiser', 'operator'],
    to: '/sessions?status=over',
    count: async (places, now, day) => {
      const over = places.flatMap((place) =>
        UNCLOSED.map(async (status) => {
          const page = await sessionPages({ place, status, ...lastMonth(day) })(undefined, 200)
          return { ...page, items: page.items?.filter((each) => isOver(each, now)) }
        }),
      )
      return sum(await Promise.all(over))
    },
  },
  {
    key: 'hours',
    roles: ['operator'],
    to: '/service-records',
    count: (places) =>
      inEach(places, (place) =>
        ask(
          volunteers.GET('/api/volunteers/v1/service-records', {
            params: { query: { place, status: 'waiting', limit: MOST } },
          }),
        ),
      ),
  },
  {
    key: 'people',
    roles: ['operator'],
    to: '/people',
    count: (places) =>
      inEach(places, (place) =>
        ask(
          volunteers.GET('/api/volunteers/v1/people', {
            params: { query: { place, status: 'applied', limit: MOST } },
          }),
        ),
      ),
  },
  {
    key: 'appointments',
    roles: ['operator'],
    to: '/appointments',
    count: (places) =>
      inEach(places, (place) =>
        ask(
          volunteers.GET('/api/volunteers/v1/appointments', {
            params: { query: { place, status: 'named', limit: MOST } },
          }),
        ),
      ),
  },
  {
    key: 'venues',
    roles: ['operator'],
    to: '/venues?status=submitted',
    count: (places) =>
      inEach(places, (place) =>
        ask(
          venues.GET('/api/venues/v1/venues', {
            params: { query: { place, status: 'submitted', limit: MOST } },
          }),
        ),
      ),
  },
  {
    key: 'recognitions',
    roles: ['operator'],
    to: '/recognitions',
    count: (places) =>
      inEach(places, (place) =>
        ask(
          venues.GET('/api/venues/v1/recognitions', {
            params: { query: { place, status: 'applied', limit: MOST } },
          }),
        ),
      ),
  },
  {
    key: 'reviews',
    roles: ['reviewer'],
    to: '/items?status=submitted',
    count: (places) => inEach(places, (place) => itemPage(place, 'submitted')),
  },
  {
    key: 'sentBack',
    roles: ['editor'],
    to: '/items?status=drafted',
    count: async (places) => {
      const drafts = await Promise.all(places.map((place) => itemPage(place, 'drafted')))
      return sum(
        drafts.map((page) => ({ ...page, items: page.items?.filter(({ latest }) => latest?.sentBack) })),
      )
    },
  },
  {
    key: 'toPublish',
    roles: ['editor'],
    to: '/items?status=approved',
    count: (places) => inEach(places, (place) => itemPage(place, 'approved')),
  },
  {
    key: 'parked',
    roles: ['admin', 'operator'],
    to: '/parked',
    count: async (places) =>
      // The queues of the services belong to no county.
      !places.some(isCity)
        ? sum([])
        : sum(
            (
              await Promise.all([
                ask(venues.GET('/api/venues/v1/parked-events', { params: { query: parked } })),
                ask(volunteers.GET('/api/volunteers/v1/parked-events', { params: { query: parked } })),
                ask(events.GET('/api/events/v1/parked-events', { params: { query: parked } })),
                ask(content.GET('/api/content/v1/parked-events', { params: { query: parked } })),
                ask(metrics.GET('/api/metrics/v1/parked-events', { params: { query: parked } })),
              ])
            ).map((page) => ({ ...page, items: page.items?.filter((event) => !event.settledAt) })),
          ),
  },
]
