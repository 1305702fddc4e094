import type { RouteRecordRaw } from 'vue-router'

const meta = (title: string) => ({ title: `requests.${title}`, tab: 'me' as const, signedIn: true })

export default [
  { path: '/requests', name: 'requests', component: () => import('./RequestsPage.vue'), meta: meta('title') },
  { path: '/requests/new', name: 'request-new', component: () => import('./NewPage.vue'), meta: meta('new') },
  {
    path: '/requests/:id',
    props: true,
    name: 'request',
    component: () => import('./RequestPage.vue'),
    meta: meta('request'),
  },
  {
    path: '/requests/:id/change',
    props: true,
    name: 'request-change',
    component: () => import('./ChangePage.vue'),
    meta: meta('change'),
  },
  {
    path: '/complaint',
    name: 'complaint',
    component: () => import('./ComplaintPage.vue'),
    meta: meta('complain'),
  },
] satisfies RouteRecordRaw[]
