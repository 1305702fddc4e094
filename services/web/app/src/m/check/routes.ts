import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/c',
    name: 'check',
    component: () => import('./CheckPage.vue'),
    meta: { title: 'check.title', tab: 'check' },
  },
] satisfies RouteRecordRaw[]
