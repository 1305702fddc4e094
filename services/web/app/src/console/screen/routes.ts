import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/screen/:id',
    component: () => import('./ScreenPage.vue'),
    meta: { title: 'screen.title', bare: true },
  },
  {
    path: '/screen/:id/print',
    component: () => import('./PrintPage.vue'),
    meta: { title: 'screen.print', bare: true },
  },
] satisfies RouteRecordRaw[]
