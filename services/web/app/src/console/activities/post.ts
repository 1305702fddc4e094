import { ask, events, tagOf } from '@/api/client'
import type { components } from '@/api/generated/events'
import { Refusal } from '@/api/refusal'
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
type Header = { 'Idempotency-Key': string }

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

/** Takes one step under its key; a key that already stands for other words is used up, and the next try is another one. */
async function take<T>(progress: Progress, step: PostStep, call: (header: Header) => Promise<T>): Promise<T> {
  try {
    return await call({ 'Idempotency-Key': progress.keys[step] })
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.arrivedBefore) progress.keys[step] = crypto.randomUUID()
    throw thrown
  }
}

/** Takes the steps that are still to be taken; `progress` holds what has been done, also where one was refused. */
export async function publish(post: Post, progress: Progress): Promise<Session> {
  if (!progress.activity) {
    progress.activity = (await take(progress, 'draft', (header) =>
      ask(events.POST('/api/events/v1/activities', { params: { header }, body: about(post) })),
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
  const { id, version } = progress.activity
  if (progress.activity.status === 'draft') {
    progress.activity = (await take(progress, 'publish', (header) =>
      ask(
        events.POST('/api/events/v1/activities/{id}/publication', {
          params: { path: { id: id! }, header: { ...header, 'If-Match': tagOf(version) } },
        }),
      ),
    )) as Activity
  }
  if (!progress.session) {
    const { place, spot, startsAt, endsAt, capacity, wanted } = post
    progress.session = (await take(progress, 'announce', (header) =>
      ask(
        events.POST('/api/events/v1/activities/{activity}/sessions', {
          params: { path: { activity: id! }, header },
          body: { place, spot, startsAt, endsAt, capacity, wanted },
        }),
      ),
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
