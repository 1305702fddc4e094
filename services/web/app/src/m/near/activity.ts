import { ask, events } from '@/api/client'
import type { components } from '@/api/generated/events'

export type Activity = components['schemas']['ActivityView']
export type Session = components['schemas']['SessionView']

/** One activity as it was announced. */
export const activity = (id: string) =>
  ask(events.GET('/api/events/v1/activities/{id}', { params: { path: { id } } })) as Promise<Activity>

/** One session. */
export const session = (id: string) =>
  ask(events.GET('/api/events/v1/sessions/{id}', { params: { path: { id } } })) as Promise<Session>
