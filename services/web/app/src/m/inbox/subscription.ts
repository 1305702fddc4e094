import { ask, askTagged, content } from '@/api/client'
import { Refusal } from '@/api/refusal'

/** What somebody wants to be told. */
export interface Wish {
  places: string[]
  groups: string[]
  channels: string[]
  language: string
  quietFrom: string
  quietTo: string
  byGroup: boolean
  muted: string[]
}

/** A wish nobody has given yet: this place, quiet nights. */
export const first = (place: string | undefined, language: string): Wish => ({
  places: place ? [place] : [],
  groups: [],
  channels: ['in-app'],
  language,
  quietFrom: '22:00',
  quietTo: '07:00',
  byGroup: true,
  muted: [],
})

/** What the reader wants to be told, with its version; nothing where it was never said. */
export async function subscription(): Promise<{ wish: Wish; tag: string } | undefined> {
  try {
    const { data, tag } = await askTagged(content.GET('/api/content/v1/subscriptions/me'))
    return { wish: data as Wish, tag }
  } catch (thrown) {
    const refusal = Refusal.from(thrown)
    if (refusal.status === 404) return undefined
    throw refusal
  }
}

/** The wish as the service wants it; no package at all is every theme muted by an opt-out, not an empty list of channels. */
export const request = (wish: Wish) => ({
  places: wish.places,
  groups: wish.byGroup ? wish.groups : [],
  channels: ['in-app'],
  language: wish.language,
  quiet: { from: wish.quietFrom, to: wish.quietTo },
  byGroup: wish.byGroup,
  muted: wish.muted,
})

export const give = (wish: Wish, tag: string | undefined) =>
  ask(
    content.PUT('/api/content/v1/subscriptions/me', {
      params: { header: tag ? { 'If-Match': tag } : {} },
      body: request(wish),
    }),
  )

/** No more packages at all. */
export const stop = (header: { 'Idempotency-Key': string }) =>
  ask(content.POST('/api/content/v1/subscriptions/me/opt-outs', { params: { header }, body: { themes: [] } }))
