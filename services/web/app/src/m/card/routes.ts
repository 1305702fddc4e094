import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/card',
    name: 'card',
    component: () => import('./CardPage.vue'),
    meta: { title: 'card.title', signedIn: true, tab: 'me' },
  },
] satisfies RouteRecordRaw[]
