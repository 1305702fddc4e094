import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/',
    component: () => import('./HomePage.vue'),
    meta: { title: 'home.title', nav: { group: 'today', order: 10 }, help: 'home.help' },
  },
  {
    path: '/behind',
    component: () => import('./BehindPage.vue'),
    meta: {
      title: 'home.behind',
      nav: { group: 'today', order: 20 },
      roles: ['operator', 'admin'],
      help: 'home.helpBehind',
    },
  },
] satisfies RouteRecordRaw[]
