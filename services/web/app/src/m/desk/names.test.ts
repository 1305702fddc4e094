import { flushPromises, mount } from '@vue/test-utils'
import { beforeAll, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import check from '../check/zh.json'
import { i18n, startWords } from '@/words/i18n'
import NamesForm from './NamesForm.vue'
import desk from './zh.json'

// The clients take the browser's fetch when they are made.
const door = vi.hoisted(() => {
  const fetched = vi.fn<(request: Request) => Promise<Response>>()
  vi.stubGlobal('fetch', fetched)
  return fetched
})

const words = async () => ({ default: { 'desk/zh.json': desk, 'check/zh.json': check } })
beforeAll(() => startWords({ 'zh-CN': words, en: words }))

it('keeps a name that was refused and says why; the next try is another intention', async () => {
  const keys: string[] = []
  const answer: { already: boolean; problem?: string } = { already: false }
  door.mockImplementation(async (request) => {
    if (request.method === 'GET') return Response.json({ items: [] })
    keys.push(request.headers.get('Idempotency-Key')!)
    return Response.json({ answers: [answer] })
  })
  const form = mount(NamesForm, {
    props: { session: 's', groups: ['unspecified'] },
    global: { plugins: [i18n, createRouter({ history: createMemoryHistory(), routes: [] })] },
  })
  await flushPromises()
  const name = form.get('input')
  await name.setValue('张三')

  answer.problem = 'urn:kepu:problem:idempotency-key-reused'
  await form.get('form').trigger('submit')
  await flushPromises()

  expect(name.element.value).toBe('张三')
  expect(form.get('[role=alert]').text()).toBe(check.problem['idempotency-key-reused'].what)
  expect(form.text()).not.toContain(desk.names.added)
  expect(form.emitted('recorded')).toBeUndefined()

  delete answer.problem
  await form.get('form').trigger('submit')
  await flushPromises()
  expect(name.element.value).toBe('')
  expect(form.text()).toContain(desk.names.added)
  expect(form.find('[role=alert]').exists()).toBe(false)
  expect(new Set(keys).size).toBe(2)
})
