import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/',
    component: () => import('./HomePage.vue'),
    meta: { title: 'home.title', nav: { group: 'today', order: 10 }, help: 'home.help' },
  },
] satisfies RouteRecordRaw[]
