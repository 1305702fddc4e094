import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeAll, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import design from '@/design/zh.json'
import { useSession } from '@/session/session'
import { i18n, startWords } from '@/words/i18n'
import { keep, scanOf } from '../offline/queue'
import { memorise, recall } from '../offline/store'
import { offline } from '../offline/testdoor'
import DataPage from './DataPage.vue'
import me from './zh.json'

// The clients take the browser's fetch when they are made.
const door = vi.hoisted(() => {
  const fetched = vi.fn<(request: Request) => Promise<Response>>()
  vi.stubGlobal('fetch', fetched)
  return fetched
})

const words = async () => ({ default: { 'me/zh.json': me, 'design/zh.json': design } })
beforeAll(() => startWords({ 'zh-CN': words, en: words }))

it('says which check-ins wait before somebody leaves as a volunteer, and takes card and shifts off the phone', async () => {
  const asked: string[] = []
  door.mockImplementation(async ({ method }) => {
    asked.push(method)
    return method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json({ version: 1 })
  })
  const pinia = createPinia()
  useSession(pinia).remember({ signedIn: true, account: offline.account, mode: 'demo', cityTime: '' })
  const scan = await keep(offline)
  for (const key of ['card', 'shifts']) await memorise(key, { account: offline.account })
  const routes = [{ path: '/:page(.*)*', name: 'help', component: DataPage }]
  const page = mount(DataPage, {
    global: { plugins: [pinia, i18n, createRouter({ history: createMemoryHistory(), routes })] },
    attachTo: document.body,
  })
  const button = (label: string) => page.findAll('button').find((each) => each.text() === label)
  await vi.waitFor(() => expect(button(me.leave)).toBeDefined())

  await button(me.leave)!.trigger('click')
  await vi.waitFor(() => expect(page.text()).toContain(me.leaveWaiting.replace('{count}', '1')))
  await page.get('dialog input[type=checkbox]').setValue(true)
  await button(me.deleteNow)!.trigger('click')
  await vi.waitFor(() => expect(page.text()).toContain(me.gone.leave))
  await flushPromises()

  expect(asked).toContain('DELETE')
  expect([await recall('card'), await recall('shifts')]).toEqual([undefined, undefined])
  expect((await scanOf(scan.nonce))?.state).toBe('waiting')
  page.unmount()
})
