import { flushPromises, mount } from '@vue/test-utils'
import { beforeAll, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
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
