import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, shallowRef } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { Refusal } from '@/api/refusal'
import { i18n } from '@/words/i18n'
import CQuestions from './CQuestions.vue'

const refusal = shallowRef<Refusal>()
const page = () => h(CQuestions, { refusal: refusal.value }, () => h('input'))
let router: Router
let asked: string[]
let shown: ReturnType<typeof mount>

/** Whether the browser would ask before the tab is closed. */
const asksToClose = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

beforeEach(async () => {
  asked = []
  refusal.value = undefined
  vi.stubGlobal('confirm', (words: string) => !asked.push(words))
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: { render: page } },
      { path: '/other', component: { render: () => h('p') } },
      { path: '/records/:id', component: { render: page } },
    ],
  })
  await router.push('/')
  shown = mount(RouterView, { global: { plugins: [router, i18n] } })
})
afterEach(() => {
  shown.unmount()
  vi.unstubAllGlobals()
})

describe('questions', () => {
  it('are left without a question where nothing was typed', async () => {
    expect(asksToClose()).toBe(false)
    await router.push('/other')
    expect(asked).toEqual([])
    expect(router.currentRoute.value.path).toBe('/other')
  })

  it('are not left, nor closed, without a question once something was typed', async () => {
    await shown.find('input').setValue('讲座')
    expect(asksToClose()).toBe(true)
    await router.push('/other')
    expect(asked).toHaveLength(1)
    expect(router.currentRoute.value.path).toBe('/')
  })

  it('are not left without a question for those of another record, only for another part of the same page', async () => {
    await router.push('/records/1')
    await shown.find('input').setValue('讲座')
    await router.push('/records/1?tab=roll')
    expect(asked).toEqual([])
    await router.push('/records/2')
    expect(asked).toHaveLength(1)
    expect(router.currentRoute.value.fullPath).toBe('/records/1?tab=roll')
  })

  it('are left without a question once they were sent, and not when that was refused', async () => {
    await shown.find('input').setValue('讲座')
    await shown.find('form').trigger('submit')
    expect(asksToClose()).toBe(false)
    refusal.value = new Refusal(422, 'about:blank', '', '')
    await shown.vm.$nextTick()
    expect(asksToClose()).toBe(true)
  })
})
