import { beforeEach, expect, it, vi } from 'vitest'
import type { Post } from './post'

// The clients take the browser's fetch when they are made, so it is replaced before they are imported.
const door = vi.hoisted(() => {
  const door = {
    calls: [] as { method: string; path: string; key: string | null; match: string | null }[],
    refuse: 'nothing',
    type: 'urn:kepu:problem:x',
    activity: undefined as object | undefined,
  }
  globalThis.fetch = async (input) => {
    const request = input as Request
    const path = new URL(request.url).pathname.replace('/api/events/v1/activities', '')
    door.calls.push({
      method: request.method,
      path,
      key: request.headers.get('Idempotency-Key'),
      match: request.headers.get('If-Match'),
    })
    if (path === door.refuse)
      return Response.json({ type: door.type, title: 'x', detail: 'x' }, { status: 422 })
    const sent = request.method === 'GET' ? {} : JSON.parse((await request.text()) || '{}')
    if (path.endsWith('/publication'))
      return Response.json({ ...door.activity, status: 'published', version: 2 })
    if (path.endsWith('/sessions')) return Response.json({ id: 's1', ...sent })
    door.activity = { id: 'a1', version: request.method === 'PUT' ? 3 : 1, status: 'draft', ...sent }
    return Response.json(door.activity)
  }
  return door
})
const { begun, missing, nextStep, publish } = await import('./post')

const post: Post = {
  title: '演示讲座',
  summary: '',
  kind: 'lecture',
  place: '911',
  campaigns: [],
  spot: '文化广场',
  startsAt: '2024-09-22T09:00:00+08:00',
  endsAt: '2024-09-22T11:00:00+08:00',
  wanted: [{ role: 'reception', count: 2 }],
}

beforeEach(() => {
  door.calls = []
  door.refuse = 'nothing'
  door.type = 'urn:kepu:problem:x'
})

it('drafts, publishes and announces, each step once', async () => {
  const progress = begun()
  await publish(post, progress)
  expect(door.calls.map((call) => call.path)).toEqual(['', '/a1/publication', '/a1/sessions'])
  expect(new Set(door.calls.map((call) => call.key)).size).toBe(3)
  expect(nextStep(progress)).toBeUndefined()
})

it('goes on where it was refused, with the same key, and takes no step twice', async () => {
  const progress = begun()
  door.refuse = '/a1/sessions'
  await expect(publish(post, progress)).rejects.toThrow()
  expect(nextStep(progress)).toBe('announce')
  const refused = door.calls.at(-1)!.key
  door.refuse = 'nothing'
  await publish(post, progress)
  expect(door.calls.map((call) => call.path)).toEqual(['', '/a1/publication', '/a1/sessions', '/a1/sessions'])
  expect(door.calls.at(-1)!.key).toBe(refused)
})

it('changes the draft it made where the title was mended in between', async () => {
  const progress = begun()
  door.refuse = '/a1/publication'
  await expect(publish(post, progress)).rejects.toThrow()
  door.refuse = 'nothing'
  await publish({ ...post, title: '演示讲座（更正）' }, progress)
  expect(door.calls.map((call) => call.method)).toEqual(['POST', 'POST', 'PUT', 'POST', 'POST'])
  expect(door.calls[2]!.match).toBe('"1"')
})

it('says before the first step what would be refused after the second', () => {
  expect(missing(post)).toEqual([])
  expect(missing({ ...post, spot: ' ', endsAt: post.startsAt })).toEqual(['spot', 'endsAt'])
})

it('takes a step as another one after its first sending had arrived with other words', async () => {
  const progress = begun()
  door.refuse = '/a1/sessions'
  door.type = 'urn:kepu:problem:idempotency-key-reused'
  await expect(publish(post, progress)).rejects.toMatchObject({ arrivedBefore: true })
  const used = door.calls.at(-1)!.key
  door.refuse = 'nothing'
  await publish({ ...post, spot: '二楼' }, progress)
  expect(door.calls.at(-1)!.path).toBe('/a1/sessions')
  expect(door.calls.at(-1)!.key).not.toBe(used)
})
