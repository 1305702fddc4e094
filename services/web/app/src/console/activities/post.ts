import { ask, events, tagOf } from '@/api/client'
import type { components } from '@/api/generated/events'
import type { Activity } from './activities'

type Session = components['schemas']['SessionView']

/** What somebody says who posts an activity with one session in a minute. */
export interface Post {
  title: string
  summary: string
  kind: string
  place: string
  campaigns: string[]
  spot: string
  startsAt: string
  endsAt: string
  capacity?: number
  wanted: { role: string; count: number }[]
}

/** How far it has come. Each step has its own key, so that after a lost answer it is taken up where it stands. */
export interface Progress {
  activity?: Activity
  session?: Session
  keys: { draft: string; publish: string; announce: string }
}

export const begun = (activity?: Activity): Progress => ({
  activity,
  keys: { draft: crypto.randomUUID(), publish: crypto.randomUUID(), announce: crypto.randomUUID() },
})

/** The steps as they are shown while it goes on. */
export const STEPS = ['draft', 'publish', 'announce'] as const
type PostStep = (typeof STEPS)[number]

const about = (post: Post) => ({
  title: post.title,
  summary: post.summary,
  kind: post.kind,
  place: post.place,
  campaigns: post.campaigns,
})
const same = (activity: Activity, post: Post) =>
  activity.title === post.title &&
  (activity.summary ?? '') === post.summary &&
  activity.kind === post.kind &&
  activity.place === post.place &&
  post.campaigns.every((id) => activity.campaigns?.includes(id))

/** Which step comes next; nothing where all is done. */
export const nextStep = (progress: Progress): PostStep | undefined =>
  !progress.activity
    ? 'draft'
    : progress.activity.status === 'draft'
      ? 'publish'
      : progress.session
        ? undefined
        : 'announce'

/** Takes the steps that are still to be taken; `progress` holds what has been done, also where one was refused. */
export async function publish(post: Post, progress: Progress): Promise<Session> {
  const header = (key: string) => ({ 'Idempotency-Key': key })
  if (!progress.activity) {
    progress.activity = (await ask(
      events.POST('/api/events/v1/activities', {
        params: { header: header(progress.keys.draft) },
        body: about(post),
      }),
    )) as Activity
  } else if (!same(progress.activity, post)) {
    progress.activity = (await ask(
      events.PUT('/api/events/v1/activities/{id}', {
        params: {
          path: { id: progress.activity.id! },
          header: { 'If-Match': tagOf(progress.activity.version) },
        },
        body: { ...about(post), themes: progress.activity.themes },
      }),
    )) as Activity
  }
  const id = progress.activity.id!
  if (progress.activity.status === 'draft') {
    progress.activity = (await ask(
      events.POST('/api/events/v1/activities/{id}/publication', {
        params: {
          path: { id },
          header: { ...header(progress.keys.publish), 'If-Match': tagOf(progress.activity.version) },
        },
      }),
    )) as Activity
  }
  if (!progress.session) {
    const { place, spot, startsAt, endsAt, capacity, wanted } = post
    progress.session = (await ask(
      events.POST('/api/events/v1/activities/{activity}/sessions', {
        params: { path: { activity: id }, header: header(progress.keys.announce) },
        body: { place, spot, startsAt, endsAt, capacity, wanted },
      }),
    )) as Session
  }
  return progress.session
}

/** What would be refused later, once the activity is announced already: said before the first step is taken. */
export function missing(post: Post): (keyof Post)[] {
  const empty = (['title', 'kind', 'place', 'spot', 'startsAt', 'endsAt'] as const).filter(
    (field) => !post[field].trim(),
  )
  const turned = post.startsAt && post.endsAt && Date.parse(post.endsAt) <= Date.parse(post.startsAt)
  return turned ? [...empty, 'endsAt'] : empty
}
