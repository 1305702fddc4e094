import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import type { Role } from '@/session/session'
import { t } from '@/words/i18n'

/** The groups of the menu, from top to bottom. */
export const GROUPS = [
  'today',
  'plan',
  'venues',
  'activities',
  'volunteers',
  'requests',
  'content',
  'registers',
  'system',
] as const
type Group = (typeof GROUPS)[number]

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title. */
    title?: string
    /** Where the page stands in the menu; pages without it are reached from others. */
    nav?: { group: Group; order: number }
    /** Who has work here; others do not see it in the menu. Nothing: whoever is signed in. The services decide what is refused. */
    roles?: Role[]
    /** A page about what belongs to no county, such as the queues of the services: its roles are asked for at a city. */
    city?: boolean
    /** Key of what the help says about the page. */
    help?: string
    /** A page without menu and bar, such as the code on a big screen. */
    bare?: boolean
    /** A page that shows another record by itself when its address changes, and is not made anew for it. */
    follows?: boolean
  }
}

// Each feature brings its own routes: a new folder with a routes.ts is a new page.
const features = import.meta.glob<{ default: RouteRecordRaw[] }>('./*/routes.ts', { eager: true })

export const router = createRouter({
  history: createWebHistory('/console/'),
  routes: [
    ...Object.values(features).flatMap((feature) => feature.default),
    { path: '/signed-in', component: () => import('@/session/SignedIn.vue'), meta: { bare: true } },
    {
      path: '/:unknown(.*)*',
      component: () => import('./shell/UnknownPage.vue'),
      meta: { title: 'shell.unknown' },
    },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.afterEach((to) => {
  document.title = to.meta.title ? `${t(to.meta.title)} · ${t('shell.name')}` : t('shell.name')
})
