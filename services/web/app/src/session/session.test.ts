import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { i18n } from '@/words/i18n'
import { afterSignOut, useSession } from './session'
import SessionEnded from './SessionEnded.vue'

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

  it('takes what is personal off the device once it is done', async () => {
    answers(200, { to: '#left' })
    await useSession().signOut()
    expect(wiped).toEqual(['notes'])
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
