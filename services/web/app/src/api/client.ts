import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as ContentPaths } from './generated/content'
import type { paths as EventsPaths } from './generated/events'
import type { paths as MetricsPaths } from './generated/metrics'
import type { paths as VenuesPaths } from './generated/venues'
import type { paths as VolunteersPaths } from './generated/volunteers'
import { ownHeaders } from './headers'
import { usedUp } from './intent'
import { Refusal } from './refusal'

const house: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(ownHeaders())) request.headers.set(name, value)
    return request
  },
  async onResponse({ request, response }) {
    const key = request.headers.get('Idempotency-Key')
    if (key && response.status === 422 && Refusal.of(422, await bodyOf(response)).arrivedBefore) usedUp(key)
  },
}

/** The body of an answer that is read again later. */
const bodyOf = (response: Response): Promise<unknown> =>
  response
    .clone()
    .json()
    .catch(() => undefined)

const options = { baseUrl: location.origin, credentials: 'same-origin' as const }

export const venues = createClient<VenuesPaths>(options)
export const volunteers = createClient<VolunteersPaths>(options)
export const events = createClient<EventsPaths>(options)
export const content = createClient<ContentPaths>(options)
export const metrics = createClient<MetricsPaths>(options)
for (const service of [venues, volunteers, events, content, metrics]) service.use(house)

type Answer<T> = { data?: T; error?: unknown; response: Response }

const listeners = new Set<(refusal: Refusal) => void>()
/** Called when a call found nobody signed in who may make it, or another account than the page's. */
export const onNotMine = (listener: (refusal: Refusal) => void) => listeners.add(listener)

async function settle<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  let answer: Answer<T>
  try {
    answer = await call
  } catch (thrown) {
    throw thrown instanceof DOMException && thrown.name === 'AbortError' ? thrown : Refusal.from(thrown)
  }
  if (answer.response.ok) return answer
  const refusal = Refusal.of(answer.response.status, answer.error)
  if (refusal.sessionEnded || refusal.otherAccount) listeners.forEach((listener) => listener(refusal))
  throw refusal
}

/** The answer's body; throws a {@link Refusal}. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await settle(call)).data as T
}

/** The answer's body with its version tag, which a change of it sends back as `If-Match`. */
export async function askTagged<T>(call: Promise<Answer<T>>): Promise<{ data: T; tag: string }> {
  const answer = await settle(call)
  return { data: answer.data as T, tag: answer.response.headers.get('ETag') ?? '' }
}

/** The version tag of a record whose version stands in its body. */
export const tagOf = (version: number | undefined): string => `"${version ?? 0}"`
