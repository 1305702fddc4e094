import { afterEach, describe, expect, it, vi } from 'vitest'
import { ask, volunteers } from './client'
import { Refusal } from './refusal'

// The clients take the browser's fetch when they are made.
const door = vi.hoisted(() => {
  const fetched = vi.fn<(request: Request) => Promise<Response>>()
  vi.stubGlobal('fetch', fetched)
  return fetched
})
afterEach(() => void door.mockReset())

const shifts = () => ask(volunteers.GET('/api/volunteers/v1/my/shifts', {}))

describe('a call', () => {
  it('that gets the page of a foreign Wi-Fi got no answer, and may be made again', async () => {
    door.mockImplementation(
      async () => new Response('<html>Please sign in</html>', { headers: { 'Content-Type': 'text/html' } }),
    )
    const refusal = await shifts().catch((thrown: unknown) => thrown)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ status: 0, passing: true })
  })

  it('that nobody answers ends, and may be made again', async () => {
    const asked = vi.spyOn(AbortSignal, 'timeout')
    asked.mockImplementation(() => AbortSignal.abort(new DOMException('late', 'TimeoutError')))
    door.mockImplementation(async ({ signal }) => {
      signal.throwIfAborted()
      return Response.json({ items: [] })
    })
    const refusal = await shifts().catch((thrown: unknown) => thrown)
    expect(asked).toHaveBeenCalledWith(30_000)
    expect(refusal).toMatchObject({ status: 0, passing: true })
    asked.mockRestore()
  })

  it('for a file or with one takes as long as the line needs', async () => {
    const asked = vi.spyOn(AbortSignal, 'timeout')
    door.mockImplementation(async () => new Response('BEGIN:VCALENDAR'))
    await ask(volunteers.GET('/api/volunteers/v1/my/calendar', { parseAs: 'text' }))
    door.mockImplementation(async () => Response.json({ id: 'd' }))
    await ask(
      volunteers.POST('/api/volunteers/v1/documents', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        headers: { 'Content-Type': 'application/pdf' },
        body: '%PDF' as never,
        bodySerializer: (body) => body,
      }),
    )
    expect(asked).not.toHaveBeenCalled()
    await ask(volunteers.GET('/api/volunteers/v1/my/card'))
    expect(asked).toHaveBeenCalledTimes(1)
    asked.mockRestore()
  })

  it('that fails by a fault of the page itself is no missing answer', async () => {
    door.mockRejectedValue(new RangeError('a fault'))
    await expect(shifts()).rejects.toThrow(RangeError)
  })
})
