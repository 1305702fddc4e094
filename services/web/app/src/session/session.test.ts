import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { ask, volunteers } from '@/api/client'
import { useUnsaved } from '@/design/unsaved'
import { i18n } from '@/words/i18n'
import { afterSignOut, useSession } from './session'
import SessionEnded from './SessionEnded.vue'
import SessionGone from './SessionGone.vue'

/** What another tab tells. */
function tell(said: object) {
  const other = new BroadcastChannel('kepu.session')
  other.postMessage(said)
  other.close()
}

const wiped: string[] = []
afterSignOut(async () => wiped.push('notes'))

beforeEach(() => {
  setActivePinia(createPinia())
  wiped.length = 0
})
afterEach(() => vi.unstubAllGlobals())

describe('signing out', () => {
  const answers = (status: number, body: object) =>
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }))

  it('that the door did not do is refused, and takes nothing off the device', async () => {
    const type = 'urn:kepu:problem:unavailable'
    answers(503, { type })
    await expect(useSession().signOut(true)).rejects.toMatchObject({ status: 503, type })
    expect(wiped).toEqual([])
  })

  it('is asked about first where something typed would be lost, and not done where somebody stays', async () => {
    const door = vi.fn(async () => Response.json({ to: '#left' }))
    vi.stubGlobal('fetch', door)
    vi.stubGlobal('confirm', () => false)
    const form = mount({
      render: () => null,
      setup: () =>
        useUnsaved(
          () => true,
          () => 'leave?',
        ),
    })
    await useSession().signOut()
    expect(door).not.toHaveBeenCalled()
    vi.stubGlobal('confirm', () => true)
    await useSession().signOut()
    expect(door).toHaveBeenCalledOnce()
    const unload = new Event('beforeunload', { cancelable: true })
    dispatchEvent(unload)
    expect(unload.defaultPrevented).toBe(false)
    form.unmount()
  })

  it('takes what is personal off the device once it is done', async () => {
    answers(200, { to: '#left' })
    await useSession().signOut()
    expect(wiped).toEqual(['notes'])
  })
})

describe('another account in the same browser', () => {
  const asks: Request[] = []
  let who = 'ann'
  beforeEach(() => {
    asks.length = 0
    who = 'ann'
    vi.stubGlobal('fetch', async (asked: string | Request, init?: RequestInit) => {
      const request = new Request(new URL(asked instanceof Request ? asked.url : asked, location.origin), {
        headers: asked instanceof Request ? asked.headers : init?.headers,
      })
      asks.push(request)
      if (request.url.endsWith('/session'))
        return Response.json({
          signedIn: true,
          account: who,
          mode: 'test',
          cityTime: '2024-09-21T09:00:00+08:00',
        })
      const others = request.headers.get('Kepu-Account') !== who
      return others
        ? Response.json({ type: 'urn:kepu:problem:another-account', title: 'x' }, { status: 409 })
        : Response.json([])
    })
  })
  const card = () => ask(volunteers.GET('/api/volunteers/v1/my/card', { fetch: (asked) => fetch(asked) }))

  it('is told by every call whose page it is', async () => {
    await useSession().refresh()
    await card()
    expect(asks.at(-1)?.headers.get('Kepu-Account')).toBe('ann')
  })

  it('is found by a call the door refuses, and takes the page away without taking it over', async () => {
    const session = useSession()
    session.listen()
    await session.refresh()
    who = 'bob'
    await expect(card()).rejects.toMatchObject({ status: 409, otherAccount: true })
    await vi.waitFor(() => expect(session.gone).toBe('other'))
    expect(session.account).toBe('ann')
    await expect(card()).rejects.toMatchObject({ otherAccount: true })
  })

  it('tells by another tab that it has signed in', async () => {
    const session = useSession()
    session.listen()
    await session.refresh()
    who = 'bob'
    tell({ signedIn: true, account: 'bob' })
    await vi.waitFor(() => expect(session.gone).toBe('other'))
  })

  it('leaves the page alone where it is the same account again, and goes on after an ended sign-in', async () => {
    const session = useSession()
    session.listen()
    await session.refresh()
    session.ended = true
    tell({ signedIn: true, account: 'ann' })
    await vi.waitFor(() => expect(session.ended).toBe(false))
    expect(session.gone).toBeUndefined()
  })

  it('or nobody at all: a sign-out in another tab takes the page away', async () => {
    const session = useSession()
    session.listen()
    await session.refresh()
    const shown = mount(SessionGone, { global: { plugins: [i18n] }, attachTo: document.body })
    tell({ signedIn: false })
    await vi.waitFor(() => expect(session.gone).toBe('left'))
    await nextTick()
    expect(shown.text()).toContain('session.gone.left.title')
    shown.unmount()
  })

  it('hears of a sign-out here', async () => {
    const heard: unknown[] = []
    const other = new BroadcastChannel('kepu.session')
    other.onmessage = ({ data }) => heard.push(data)
    vi.stubGlobal('fetch', async () => Response.json({ to: '#left' }))
    await useSession().signOut()
    await vi.waitFor(() => expect(heard).toContainEqual({ signedIn: false }))
    other.close()
  })
})

describe('a sign-in that ended', () => {
  it('is said again after the dialog was closed by Escape', async () => {
    const session = useSession()
    const shown = mount(SessionEnded, { global: { plugins: [i18n] }, attachTo: document.body })
    const dialog = shown.find('dialog')
    session.ended = true
    await nextTick()
    expect(dialog.element.open).toBe(true)
    dialog.element.close() // what Escape does
    await nextTick()
    expect(session.ended).toBe(false)
    session.ended = true
    await nextTick()
    expect(dialog.element.open).toBe(true)
    shown.unmount()
  })

  it('is taken up at the page, without what stands behind its #', () => {
    history.replaceState(null, '', '/m/hours?year=2024#content')
    expect(useSession().signInAddress()).toContain(`to=${encodeURIComponent('/m/hours?year=2024')}&`)
  })
})
