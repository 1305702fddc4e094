import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/summary',
    component: () => import('./SummaryPage.vue'),
    meta: { title: 'summary.title', nav: { group: 'plan', order: 5 }, help: 'summary.help' },
  },
  {
    path: '/city/:city',
    component: () => import('./CityPage.vue'),
    meta: { title: 'summary.public', bare: true },
  },
] satisfies RouteRecordRaw[]
