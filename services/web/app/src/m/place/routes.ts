import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/place',
    name: 'place',
    component: () => import('./PlacePage.vue'),
    meta: { title: 'place.title' },
  },
] satisfies RouteRecordRaw[]
