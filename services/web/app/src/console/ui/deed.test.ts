import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { i18n, startWords } from '@/words/i18n'
import CDeed from './CDeed.vue'

it('can be done where nothing has to be filled in first', async () => {
  await startWords({
    'design/zh.json': () => import('@/design/zh.json'),
    'design/en.json': () => import('@/design/en.json'),
  })
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
