import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { mayLeave, useUnsaved } from './unsaved'

const typed = { first: false, second: false }
const ask = vi.fn<(words?: string) => boolean>()
beforeEach(() => {
  typed.first = typed.second = false
  vi.stubGlobal('confirm', ask)
})
afterEach(() => {
  ask.mockReset()
  vi.unstubAllGlobals()
})

const form = (which: keyof typeof typed) =>
  defineComponent(() => {
    useUnsaved(
      () => typed[which],
      () => 'leave?',
    )
    return () => h('form')
  })
const [First, Second] = [form('first'), form('second')]

async function page() {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: { render: () => h('div', [h(First), h(Second)]) } },
      { path: '/other', component: { render: () => h('p') } },
    ],
  })
  await router.push('/')
  const shown = mount(
    defineComponent(() => () => h(RouterView)),
    { global: { plugins: [router] } },
  )
  await router.isReady()
  return { router, at: () => router.currentRoute.value.path, end: () => shown.unmount() }
}

it('asks once for all forms of a page, and stays where the person wants to', async () => {
  const { router, at, end } = await page()
  typed.first = typed.second = true
  ask.mockReturnValue(false)
  await router.push('/other')
  expect([at(), ask.mock.calls.length]).toEqual(['/', 1])
  ask.mockReturnValue(true)
  await router.push('/other')
  expect([at(), ask.mock.calls.length]).toEqual(['/other', 2])
  end()
})

it('does not ask where nothing was typed', async () => {
  const { router, at, end } = await page()
  await router.push('/other')
  expect([at(), ask.mock.calls.length]).toEqual(['/other', 0])
  end()
})

it('asks before the page is loaded anew, and then the browser need not ask again', async () => {
  const { end } = await page()
  const unload = () => {
    const event = new Event('beforeunload', { cancelable: true })
    dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(mayLeave('leave?')).toBe(true)
  end()
  const again = await page()
  typed.second = true
  ask.mockReturnValue(false)
  expect([mayLeave('leave?'), unload()]).toEqual([false, true])
  ask.mockReturnValue(true)
  expect([mayLeave('leave?'), unload()]).toEqual([true, false])
  again.end()
})
