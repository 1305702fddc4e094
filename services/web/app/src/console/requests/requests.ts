import { ask, askTagged, events } from '@/api/client'
import type { components } from '@/api/generated/events'
import { given, type AskPage } from '@/api/pages'

export type Request = components['schemas']['RequestView']
const API = '/api/events/v1/requests'

interface RequestFilters {
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
    ask(events.GET(API, { params: { query: { cursor, limit, ...given(filters) } } }))

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
  answered: 'good',
  closed: 'quiet',
} as const
export type RequestStatus = keyof typeof requestTones

/** The state people read: a closed request says how it ended. */
export const shownState = (of: Request): string =>
  of.status === 'closed' && of.outcome ? of.outcome : (of.status ?? '')

type ChainKey = 'submitted' | 'accepted' | 'scheduled' | 'delivered' | 'answered' | 'rated'
interface ChainStep {
  key: ChainKey | 'rejected' | 'withdrawn'
  state: 'done' | 'now' | 'next' | 'late' | 'ended'
}

const CHAIN: ChainKey[] = ['submitted', 'accepted', 'scheduled', 'delivered', 'rated']
/** A complaint is answered in words where a request is met by a session. */
const COMPLAINT: ChainKey[] = ['submitted', 'accepted', 'answered', 'rated']
export const isComplaint = (of: Request) => of.need === 'complaint'

/** Where a request stands: what is done, what it waits for now, and whether that is over its limit. */
export function chain(of: Request): ChainStep[] {
  if (of.outcome === 'rejected' || of.outcome === 'withdrawn')
    return [
      { key: 'submitted', state: 'done' },
      { key: of.outcome, state: 'ended' },
    ]
  const steps = isComplaint(of) ? COMPLAINT : CHAIN
  const reached =
    of.stars !== undefined
      ? steps.length
      : of.status === 'closed'
        ? steps.length - 1
        : steps.indexOf(of.status as ChainKey) + 1
  return steps.map((key, at) => ({
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

/** The first line of what was asked, short enough for a heading; a complaint may be a whole letter. */
export function headline(of: Request, most = 40): string {
  const [first = ''] = (of.topic ?? '').split('\n')
  const letters = [...first]
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : first
}
