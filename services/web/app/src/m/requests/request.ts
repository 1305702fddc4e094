import { ask, askTagged, events } from '@/api/client'
import type { components } from '@/api/generated/events'

export type Request = components['schemas']['RequestView']
export type Order = components['schemas']['Order']

/** The need of whoever complains instead of asking for something; it is answered in words. */
export const COMPLAINT = 'complaint'

export const mine = (query: { cursor?: string; limit: number }) =>
  ask(events.GET('/api/events/v1/requests/me', { params: { query } }))

export const request = (id: string) =>
  askTagged(events.GET('/api/events/v1/requests/{id}', { params: { path: { id } } })) as Promise<{
    data: Request
    tag: string
  }>

type Key = { 'Idempotency-Key': string }

export const submit = (order: Order, header: Key) =>
  ask(events.POST('/api/events/v1/requests', { params: { header }, body: order })) as Promise<Request>

export const change = (id: string, order: Order, tag: string) =>
  ask(
    events.PUT('/api/events/v1/requests/{id}', {
      params: { path: { id }, header: { 'If-Match': tag } },
      body: order,
    }),
  )

export const withdraw = (id: string, tag: string, header: Key) =>
  ask(
    events.POST('/api/events/v1/requests/{id}/withdrawal', {
      params: { path: { id }, header: { ...header, 'If-Match': tag } },
    }),
  )

export const rate = (id: string, tag: string, body: { stars: number; words?: string }, header: Key) =>
  ask(
    events.POST('/api/events/v1/requests/{id}/rating', {
      params: { path: { id }, header: { ...header, 'If-Match': tag } },
      body,
    }),
  )

/** Has the words, name and phone of the reader's own closed request erased; what was counted stays. */
export const erase = (id: string) =>
  ask(events.DELETE('/api/events/v1/requests/{id}/particulars', { params: { path: { id } } }))

/** The steps a request takes, in their order; a complaint is answered instead of scheduled. */
export const steps = (need: string | undefined) =>
  need === COMPLAINT
    ? (['submitted', 'accepted', 'answered', 'closed'] as const)
    : (['submitted', 'accepted', 'scheduled', 'delivered', 'closed'] as const)

/** Whether it ended without being met. */
export const ended = (of: Pick<Request, 'outcome'>) => of.outcome === 'rejected' || of.outcome === 'withdrawn'

/** What it is called where it stands now: its step, or how it ended. */
export const standing = (of: Pick<Request, 'status' | 'outcome'>) =>
  ended(of) ? (of.outcome as string) : (of.status ?? '')

/** Nobody has taken it yet, so it may still be changed. */
export const changeable = (of: Pick<Request, 'status'>) => of.status === 'submitted'
export const withdrawable = (of: Pick<Request, 'status'>) =>
  ['submitted', 'accepted', 'scheduled'].includes(of.status ?? '')
/** Closed, and not emptied yet: what was erased has no words any more. */
export const erasable = (of: Pick<Request, 'status' | 'topic'>) => of.status === 'closed' && !!of.topic
export const ratable = (of: Pick<Request, 'status'>) => of.status === 'delivered' || of.status === 'answered'
