import { ask, askTagged, events } from '@/api/client'
import type { components } from '@/api/generated/events'
import { given, type AskPage } from '@/api/pages'

export type Activity = components['schemas']['ActivityView']

const API = '/api/events/v1/activities'

interface ActivityFilters {
  place?: string
  status?: string
  kind?: string
  campaign?: string
}

export const activityPages =
  (filters: ActivityFilters): AskPage<Activity> =>
  (cursor, limit) =>
    ask(events.GET(API, { params: { query: { cursor, limit, ...given(filters) } } }))

export const activity = (id: string) =>
  askTagged(events.GET(`${API}/{id}`, { params: { path: { id } } })) as Promise<{
    data: Activity
    tag: string
  }>

/** How an activity's state looks. */
export const tones = { draft: 'quiet', published: 'brand', cancelled: 'bad', completed: 'good' } as const
export type ActivityStatus = keyof typeof tones
