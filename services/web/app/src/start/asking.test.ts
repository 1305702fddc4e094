import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askEarly, askSession } from './asking'

const door = vi.fn<typeof fetch>()

beforeEach(() => {
  door.mockImplementation(() => Promise.resolve(Response.json({ signedIn: false })))
  vi.stubGlobal('fetch', door)
})
afterEach(() => {
  door.mockReset()
  vi.unstubAllGlobals()
})

it('takes the answer that was asked for early once, and asks anew after that', async () => {
  askEarly()
  await askSession()
  expect(door).toHaveBeenCalledTimes(1)

  await askSession()
  expect(door).toHaveBeenCalledTimes(2)
})

it('tells whoever takes the answer that there was none, and asks again the next time', async () => {
  door.mockRejectedValueOnce(new TypeError('no signal'))
  askEarly()
  await expect(askSession()).rejects.toThrow('no signal')

  expect((await askSession()).response.ok).toBe(true)
})
