import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as ContentPaths } from './generated/content'
import type { paths as EventsPaths } from './generated/events'
import type { paths as MetricsPaths } from './generated/metrics'
import type { paths as VenuesPaths } from './generated/venues'
import type { paths as VolunteersPaths } from './generated/volunteers'
import { ownHeaders } from './headers'
import { usedUp } from './intent'
import { Refusal } from './refusal'

/** So long a page waits for an answer before it says that none came; the same call may then be made again. */
const PATIENCE = 30_000

const house: Middleware = {
  onRequest({ request, options }) {
    for (const [name, value] of Object.entries(ownHeaders())) request.headers.set(name, value)
    // A file takes as long as the line needs, in either direction.
    const file = options.parseAs !== 'json' || !/json|^$/.test(request.headers.get('Content-Type') ?? '')
    return file ? request : new Request(request, { signal: AbortSignal.timeout(PATIENCE) })
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

/** Nothing came in time, or what came is no answer of ours: the page of a network that wants a sign-in of its own. */
const isNoAnswer = (thrown: unknown): boolean =>
  thrown instanceof SyntaxError ||
  (thrown instanceof DOMException && /^(Timeout|Abort)Error$/.test(thrown.name)) // old browsers tell both by one name

async function settle<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  let answer: Answer<T>
  try {
    answer = await call
  } catch (thrown) {
    throw isNoAnswer(thrown) ? Refusal.noAnswer() : Refusal.from(thrown)
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
