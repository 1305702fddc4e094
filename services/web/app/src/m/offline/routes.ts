import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/pending',
    name: 'pending',
    component: () => import('./PendingPage.vue'),
    meta: { title: 'offline.pendingTitle', tab: 'me' },
  },
  {
    path: '/ready',
    name: 'ready',
    component: () => import('./ReadyPage.vue'),
    meta: { title: 'offline.readyTitle', tab: 'shifts' },
  },
  {
    path: '/offline-limits',
    name: 'offline-limits',
    component: () => import('./LimitsPage.vue'),
    meta: { title: 'offline.limitsTitle', tab: 'me' },
  },
] satisfies RouteRecordRaw[]
