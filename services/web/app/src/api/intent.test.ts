import { effectScope } from 'vue'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startWords } from '@/words/i18n'
import api from './zh.json'

// The clients take the browser's fetch when they are made, so it is replaced before they are imported.
const door = vi.hoisted(() => {
  const door = { keys: [] as (string | null)[], answers: [] as (() => Response)[] }
  globalThis.fetch = async (input) => {
    door.keys.push((input as Request).headers.get('Idempotency-Key'))
    return door.answers.shift()!()
  }
  return door
})
const { ask, venues } = await import('./client')
const { useIntent } = await import('./intent')
const { useDoingOnce } = await import('./doing')

const stored = () => Response.json({ id: 'a' }, { status: 201 })
const lost = () => {
  throw new TypeError('Failed to fetch')
}
const refused = (type: string) => () => Response.json({ type, title: 'a', detail: 'a' }, { status: 422 })
const reused = refused('urn:kepu:problem:idempotency-key-reused')

const words = async () => ({ default: { 'api/zh.json': api } })
beforeAll(() => startWords({ 'zh-CN': words, en: words }))
beforeEach(() => {
  door.keys = []
  door.answers = []
})

const send = (header: { 'Idempotency-Key': string }) =>
  ask(venues.POST('/api/venues/v1/recognitions', { params: { header }, body: {} }))

it('sends again under the same key as long as nobody answered', async () => {
  const intent = useIntent()
  door.answers = [lost, stored]
  await expect(send(intent.header)).rejects.toMatchObject({ passing: true })
  await send(intent.header)
  expect(door.keys[1]).toBe(door.keys[0])
})

it('tells that the first sending arrived, and lets what was changed since be sent as another one', async () => {
  const intent = useIntent()
  const other = useIntent()
  const others = other.header['Idempotency-Key']
  door.answers = [lost, reused, stored]
  await expect(send(intent.header)).rejects.toMatchObject({ passing: true })
  await expect(send(intent.header)).rejects.toMatchObject({ title: api.arrivedTitle, detail: api.arrived })
  await send(intent.header)
  expect(door.keys[1]).toBe(door.keys[0])
  expect(door.keys[2]).not.toBe(door.keys[0])
  expect(other.header['Idempotency-Key']).toBe(others)
})

it('keeps the key where a field was at fault', async () => {
  const intent = useIntent()
  door.answers = [refused('urn:kepu:problem:invalid-request'), stored]
  await expect(send(intent.header)).rejects.toMatchObject({ status: 422 })
  await send(intent.header)
  expect(door.keys[1]).toBe(door.keys[0])
})

it('hears nothing any more once its page is gone', async () => {
  const page = effectScope()
  const intent = page.run(useIntent)!
  const header = { ...intent.header }
  page.stop()
  door.answers = [reused]
  await expect(send(header)).rejects.toMatchObject({ arrivedBefore: true })
  expect(intent.header).toEqual(header)
})

it('keeps the key of a deed that got no answer, and takes another after any answer', async () => {
  const { run } = useDoingOnce()
  door.answers = [lost, refused('urn:kepu:problem:anything'), stored, stored]
  const done = [await run(send), await run(send), await run(send), await run(send)]
  expect(done).toEqual([false, false, true, true])
  expect(door.keys[1]).toBe(door.keys[0])
  expect(new Set(door.keys.slice(1)).size).toBe(3)
})

it('does nothing, and keeps the key, where a deed is pressed twice', async () => {
  const { run } = useDoingOnce()
  door.answers = [lost, stored]
  const first = run(send)
  expect(await run(send)).toBe(false)
  expect(await first).toBe(false)
  await run(send)
  expect(door.keys).toHaveLength(2)
  expect(door.keys[1]).toBe(door.keys[0])
})
