import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/entered',
    component: () => import('./EnteredPage.vue'),
    meta: {
      title: 'entered.title',
      nav: { group: 'plan', order: 40 },
      roles: ['operator', 'admin'],
      help: 'entered.help',
    },
  },
] satisfies RouteRecordRaw[]
