import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/coverage',
    component: () => import('./CoveragePage.vue'),
    meta: {
      title: 'coverage.title',
      nav: { group: 'plan', order: 30 },
      roles: ['operator'],
      help: 'coverage.help',
    },
  },
] satisfies RouteRecordRaw[]
