import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/',
    name: 'near',
    component: () => import('./NearPage.vue'),
    meta: { title: 'near.title', tab: 'near' },
  },
] satisfies RouteRecordRaw[]
