import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import design from '@/design/zh.json'
import { i18n, startWords } from '@/words/i18n'
import CDeed from './CDeed.vue'

it('can be done where nothing has to be filled in first', async () => {
  await startWords({ 'zh-CN': async () => ({ default: { 'design/zh.json': design } }) })
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
