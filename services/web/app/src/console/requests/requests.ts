import { ask, askTagged, events } from '@/api/client'
import type { components } from '@/api/generated/events'
import type { AskPage } from '@/api/pages'

export type Request = components['schemas']['RequestView']
const API = '/api/events/v1/requests'
const orNone = (text: string | undefined) => text || undefined

export interface RequestFilters {
  place?: string
  holder?: string
  status?: string
  need?: string
  dueBefore?: string
}

/** The requests a dispatcher may see, the nearest limit first. */
export const requestPages =
  (filters: RequestFilters): AskPage<Request> =>
  (cursor, limit) =>
    ask(
      events.GET(API, {
        params: {
          query: {
            cursor,
            limit,
            place: orNone(filters.place),
            holder: orNone(filters.holder),
            status: orNone(filters.status),
            need: orNone(filters.need),
            dueBefore: orNone(filters.dueBefore),
          },
        },
      }),
    )

export const request = (id: string) =>
  askTagged(events.GET(`${API}/{id}`, { params: { path: { id } } })) as Promise<{
    data: Request
    tag: string
  }>

/** How a request's state looks. */
export const requestTones = {
  submitted: 'warn',
  accepted: 'brand',
  scheduled: 'brand',
  delivered: 'good',
  closed: 'quiet',
} as const
export type RequestStatus = keyof typeof requestTones

/** The state people read: a closed request says how it ended. */
export const shownState = (of: Request): string =>
  of.status === 'closed' && of.outcome ? of.outcome : (of.status ?? '')

export type ChainKey = 'submitted' | 'accepted' | 'scheduled' | 'delivered' | 'rated'
export interface ChainStep {
  key: ChainKey | 'rejected' | 'withdrawn'
  state: 'done' | 'now' | 'next' | 'late' | 'ended'
}

const CHAIN: ChainKey[] = ['submitted', 'accepted', 'scheduled', 'delivered', 'rated']

/** Where a request stands: what is done, what it waits for now, and whether that is over its limit. */
export function chain(of: Request): ChainStep[] {
  if (of.outcome === 'rejected' || of.outcome === 'withdrawn')
    return [
      { key: 'submitted', state: 'done' },
      { key: of.outcome, state: 'ended' },
    ]
  const reached =
    of.stars !== undefined ? 5 : of.status === 'closed' ? 4 : CHAIN.indexOf(of.status as ChainKey) + 1
  return CHAIN.map((key, at) => ({
    key,
    state:
      at < reached
        ? 'done'
        : at === reached && of.status !== 'closed'
          ? of.overdue
            ? 'late'
            : 'now'
          : 'next',
  }))
}
