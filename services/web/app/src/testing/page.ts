import { door } from './door' // first: the clients take the browser's fetch when they are made
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { type Component, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { useSession, type SessionView } from '@/session/session'
import { keepLocale } from '@/start/language'
import { i18n, startWords } from '@/words/i18n'

/*
 * For tests only: a page of the console as it stands in the browser, with its words and an address, in front of services that
 * answer what the test says. Import it before the page.
 */
export { door }

interface Opened {
  page: VueWrapper
  router: Router
  /** Until what was asked has been answered and is shown. */
  settled: () => Promise<void>
  /** Presses the first button that says this. */
  press: (label: string) => Promise<void>
}

/** Opens `component` at an address such as `/sessions/s1` of a route such as `/sessions/:id`; everything else is an empty page. */
export async function openPage(
  component: Component,
  route: string,
  address: string,
  grants: SessionView['grants'] = [],
): Promise<Opened> {
  keepLocale('zh-CN')
  await startWords({ 'zh-CN': () => import('@/console/zh') })
  const pinia = createPinia()
  setActivePinia(pinia)
  const cityTime = new Date().toISOString()
  useSession().remember({ signedIn: true, account: 'me', grants, mode: 'test', cityTime })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: route, component, props: true },
      { path: '/:other(.*)*', component: { render: () => h('p', 'elsewhere') } },
    ],
  })
  await router.push(address)
  const page = mount(RouterView, {
    global: { plugins: [pinia, i18n, router], stubs: { teleport: true } },
    attachTo: document.body,
  })
  const settled = async () => {
    await flushPromises()
    await flushPromises()
  }
  const press = async (label: string) => {
    const button = page.findAll('button').find((each) => each.text() === label)
    if (!button)
      throw new Error(`no button says ${label}: ${page.findAll('button').map((each) => each.text())}`)
    await button.trigger('click')
    await settled()
  }
  await settled()
  return { page, router, settled, press }
}
