import { ask, tagOf, volunteers } from '@/api/client'
import type { components } from '@/api/generated/volunteers'

export type NearShift = components['schemas']['NearShift']
export type MyShift = components['schemas']['MyShift']
export type Shift = components['schemas']['ShiftView']

interface SignUp {
  id: string
  warnings?: string[]
}

export const shift = (id: string) =>
  ask(volunteers.GET('/api/volunteers/v1/shifts/{id}', { params: { path: { id } } })) as Promise<Shift>

/** The shifts of one session, as the list of what is near shows them. */
export async function ofSession(session: string): Promise<NearShift[]> {
  const params = { path: { id: session } }
  const shifts = await ask(volunteers.GET('/api/volunteers/v1/sessions/{id}/shifts', { params }))
  return shifts.map((one) => ({ ...one, free: Math.max(0, (one.capacity ?? 0) - (one.taken ?? 0)) }))
}

export const mine = (query: { cursor?: string; limit: number }) =>
  ask(volunteers.GET('/api/volunteers/v1/my/shifts', { params: { query } }))

export const signUp = (id: string, header: { 'Idempotency-Key': string }) =>
  ask(
    volunteers.POST('/api/volunteers/v1/shifts/{id}/sign-ups', { params: { path: { id }, header } }),
  ) as Promise<SignUp>

export const withdraw = (of: MyShift, header: { 'Idempotency-Key': string }) =>
  ask(
    volunteers.POST('/api/volunteers/v1/sign-ups/{id}/withdrawal', {
      params: { path: { id: of.signUp ?? '' }, header: { ...header, 'If-Match': tagOf(of.version) } },
      body: {},
    }),
  )

export const keep = (of: MyShift, header: { 'Idempotency-Key': string }) =>
  ask(
    volunteers.POST('/api/volunteers/v1/sign-ups/{id}/keep', {
      params: { path: { id: of.signUp ?? '' }, header: { ...header, 'If-Match': tagOf(of.version) } },
    }),
  )

/** Whether somebody still has the place of a sign-up. */
export const stands = (of: Pick<MyShift, 'status'>) => of.status === 'signed-up' || of.status === 'conflict'
