import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listen } from './listen'

/** A stream as a browser keeps it, told from the test what becomes of it. */
class Stream extends EventTarget {
  static readonly CLOSED = 2
  static opened: Stream[] = []
  readyState = 1
  onerror?: () => void
  constructor(readonly address: string) {
    super()
    Stream.opened.push(this)
  }
  close() {
    this.readyState = Stream.CLOSED
  }
  fail(readyState: number) {
    this.readyState = readyState
    this.onerror?.()
  }
}

beforeEach(() => {
  Stream.opened = []
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Stream)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('opens a stream again that the browser has given up, and hears what comes then', () => {
  const heard: string[] = []
  const silent = vi.fn()
  listen('/changes', 'figures', (data) => heard.push(data), silent)

  Stream.opened[0]!.fail(Stream.CLOSED)
  vi.advanceTimersByTime(60_000)
  Stream.opened[1]!.dispatchEvent(new MessageEvent('figures', { data: 'new' }))

  expect(silent).toHaveBeenCalledOnce()
  expect(heard).toEqual(['new'])
})

it('leaves to the browser what the browser tries again', () => {
  listen(
    '/changes',
    'figures',
    () => undefined,
    () => undefined,
  )

  Stream.opened[0]!.fail(0)
  vi.advanceTimersByTime(600_000)

  expect(Stream.opened).toHaveLength(1)
})

it('opens nothing again once nobody listens', () => {
  const end = listen(
    '/changes',
    'figures',
    () => undefined,
    () => undefined,
  )
  Stream.opened[0]!.fail(Stream.CLOSED)

  end()
  vi.advanceTimersByTime(600_000)

  expect(Stream.opened).toHaveLength(1)
})
