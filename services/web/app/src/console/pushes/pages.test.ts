import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import design from '@/design/zh.json'
import { useSession } from '@/session/session'
import { i18n, startWords } from '@/words/i18n'
import PageView from '../shell/PageView.vue'
import routes from './routes'
import words from './zh.json'

// The clients take the browser's fetch when they are made, so it is replaced before they are imported.
const door = vi.hoisted(() => {
  const door = { corrected: [] as string[] }
  globalThis.fetch = async (input) => {
    const request = input as Request
    const [id, deed] = new URL(request.url).pathname.replace('/api/content/v1/pushes/', '').split('/')
    if (deed === 'correction') door.corrected.push(id!)
    const shown = deed === 'correction' ? `${id}-corrected` : id
    return Response.json({ id: shown, title: `push ${shown}`, status: 'sent', recipients: 3 })
  }
  return door
})

const loaded = async () => ({ default: { 'pushes/zh.json': words, 'design/zh.json': design } })
beforeAll(() => startWords({ 'zh-CN': loaded, en: loaded }))

let router: Router
let page: VueWrapper
beforeEach(async () => {
  door.corrected = []
  const pinia = createPinia()
  setActivePinia(pinia)
  const grants = [{ role: 'editor' as const, place: '911' }]
  useSession().remember({ signedIn: true, grants, mode: 'test', cityTime: '2024-09-21T09:00:00+08:00' })
  router = createRouter({ history: createMemoryHistory(), routes })
  await router.push('/pushes/first')
  const plugins = [pinia, i18n, router]
  page = mount(PageView, { global: { plugins, stubs: { teleport: true } }, attachTo: document.body })
  await shown()
})
afterEach(() => page.unmount())

const shown = async () => {
  await vi.dynamicImportSettled()
  await flushPromises()
}
async function correct() {
  await page.find('.actions button').trigger('click')
  await shown()
  await page.find('form').trigger('submit')
  await shown()
}

it('shows the correction at its own address, and corrects that one when asked again', async () => {
  await correct()
  expect(router.currentRoute.value.path).toBe('/pushes/first-corrected')
  expect(page.find('h1').text()).toContain('push first-corrected')
  await correct()
  expect(door.corrected).toEqual(['first', 'first-corrected'])
})

it('keeps the page where only the query of its address changes', async () => {
  const heading = page.find('h1').element
  await router.push('/pushes/first?tab=more')
  await shown()
  expect(page.find('h1').element).toBe(heading)
})
