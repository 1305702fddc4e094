import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/going-live',
    component: () => import('./GoingLivePage.vue'),
    meta: {
      title: 'demo.title',
      nav: { group: 'system', order: 60 },
      roles: ['operator', 'admin'],
      help: 'demo.help',
    },
  },
] satisfies RouteRecordRaw[]
