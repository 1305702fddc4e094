import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope, reactive } from 'vue'

// The clients take the browser's fetch when they are made, so it is replaced before they are imported.
const door = vi.hoisted(() => {
  const door = { answer: undefined as unknown as (url: URL) => Response | Promise<Response> }
  globalThis.fetch = async (input) => door.answer(new URL((input as Request).url))
  return door
})
const { useAudience } = await import('./audience')
const { pushable } = await import('./packs')

const people = (recipients: number) => Response.json({ recipients })
const away = () => Response.json({ type: 'urn:kepu:problem:unavailable', title: 'a' }, { status: 503 })
let chosen: { place: string; groups: string[] }
let page: EffectScope
beforeEach(() => {
  door.answer = (url) => people(url.searchParams.getAll('groups').length ? 3 : 12)
  chosen = reactive({ place: '911', groups: [] })
  page = effectScope()
})
afterEach(() => page.stop())
const audience = () => page.run(() => useAudience(chosen))!

it('knows whom a push reaches once that was answered for what is chosen', async () => {
  const { reach } = audience()
  expect(reach.value).toBeUndefined()
  await flushPromises()
  expect(reach.value?.recipients).toBe(12)
})

it('forgets the number of an earlier choice while the one of the new choice is on its way', async () => {
  const { reach } = audience()
  await flushPromises()
  let come = (_: Response) => {}
  door.answer = () => new Promise((resolve) => (come = resolve))
  chosen.groups = ['youth']
  await flushPromises()
  expect(reach.value).toBeUndefined()
  come(people(3))
  await flushPromises()
  expect(reach.value?.recipients).toBe(3)
})

it('knows nothing where the question was refused, until it was asked again', async () => {
  const { reach, again, refusal } = audience()
  await flushPromises()
  door.answer = away
  chosen.place = '912'
  await flushPromises()
  expect(reach.value).toBeUndefined()
  expect(refusal.value?.status).toBe(503)
  door.answer = () => people(5)
  await again()
  expect(reach.value?.recipients).toBe(5)
})

it('offers the packages of every place one works in, each once', async () => {
  const packs: Record<string, object[]> = {
    '911': [
      { id: 'a', title: 'A', status: 'ready' },
      { id: 'b', title: 'B', status: 'draft' },
    ],
    '912': [
      { id: 'c', title: 'C', status: 'pushed' },
      { id: 'a', title: 'A', status: 'ready' },
    ],
  }
  door.answer = (url) => Response.json({ items: packs[url.searchParams.get('place')!] })
  expect((await pushable(['911', '912'])).map(({ value }) => value)).toEqual(['a', 'c'])
})
