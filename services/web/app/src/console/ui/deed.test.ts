import { flushPromises, mount } from '@vue/test-utils'
import { beforeAll, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { Refusal } from '@/api/refusal'
import design from '@/design/zh.json'
import { i18n, startWords } from '@/words/i18n'
import CDeed from './CDeed.vue'
import { undoable } from './undo'
import ui from './zh.json'

const words = async () => ({ default: { 'design/zh.json': design, 'ui/zh.json': ui } })
beforeAll(() => startWords({ 'zh-CN': words, en: words }))

it('can be done where nothing has to be filled in first', async () => {
  const keys: string[] = []
  const deed = mount(CDeed, {
    props: { label: '接单', run: async (header) => keys.push(header['Idempotency-Key']) },
    global: { plugins: [i18n], stubs: { teleport: true } },
    attachTo: document.body,
  })
  await deed.find('button').trigger('click')
  await flushPromises()
  const send = deed.find<HTMLButtonElement>('button[type=submit]')
  expect(send.element.disabled).toBe(false)
  await deed.find('form').trigger('submit')
  await flushPromises()
  expect(keys).toHaveLength(1)
  expect(deed.emitted('done')).toHaveLength(1)
})

it('tells that nothing is left to be done where somebody else has done it', async () => {
  const waits = ref(true)
  const record = defineComponent(
    () => () =>
      waits.value
        ? h(CDeed, {
            label: '核实通过',
            run: () => Promise.reject(Refusal.of(412, undefined)),
            again: async () => (waits.value = false),
          })
        : undefined,
  )
  const page = mount(record, {
    global: { plugins: [i18n], stubs: { teleport: true } },
    attachTo: document.body,
  })
  await page.find('button').trigger('click')
  await flushPromises()
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(page.find('form').exists()).toBe(false)
  expect(undoable.value?.text).toBe(ui.overtaken)
})

it('asks before what was typed in its dialog is left behind, and not after it was done', async () => {
  const asked: string[] = []
  vi.stubGlobal('confirm', (words: string) => !asked.push(words))
  const deed = () => h(CDeed, { label: '停用', run: async () => undefined }, { default: () => h('input') })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: { render: deed } },
      { path: '/other', component: { render: () => h('p') } },
    ],
  })
  await router.push('/')
  const page = mount(RouterView, {
    global: { plugins: [i18n, router], stubs: { teleport: true } },
    attachTo: document.body,
  })
  const asksToClose = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
  await page.find('button').trigger('click')
  await flushPromises()
  expect(asksToClose()).toBe(false)
  await page.find('input').setValue('原因')
  expect(asksToClose()).toBe(true)
  await router.push('/other')
  expect(asked).toEqual([ui.leave])
  expect(router.currentRoute.value.path).toBe('/')
  await page.find('form').trigger('submit')
  await flushPromises()
  await router.push('/other')
  expect(asked).toHaveLength(1)
  expect(router.currentRoute.value.path).toBe('/other')
  page.unmount()
  vi.unstubAllGlobals()
})
