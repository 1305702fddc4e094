import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { useSession } from '@/session/session'
import { t } from '@/words/i18n'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title. */
    title?: string
    /** Somebody must be signed in to see it. */
    signedIn?: boolean
    /** The tab it belongs to. */
    tab?: 'near' | 'shifts' | 'check' | 'inbox' | 'me'
  }
}

// Each feature brings its own routes: a new folder with a routes.ts is a new page.
const features = import.meta.glob<{ default: RouteRecordRaw[] }>('./*/routes.ts', { eager: true })

export const router = createRouter({
  history: createWebHistory('/m/'),
  routes: [
    ...Object.values(features).flatMap((feature) => feature.default),
    {
      path: '/:unknown(.*)*',
      component: () => import('./shell/UnknownPage.vue'),
      meta: { title: 'shell.unknown' },
    },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach((to) => {
  if (to.meta.signedIn && !useSession().signedIn) {
    return { name: 'sign-in', query: { to: to.fullPath }, replace: true }
  }
  return true
})

router.afterEach((to) => {
  document.title = to.meta.title ? `${t(to.meta.title)} · ${t('shell.name')}` : t('shell.name')
})
