import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/openings',
    component: () => import('./OpeningsPage.vue'),
    meta: { title: 'openings.title', nav: { group: 'venues', order: 20 }, help: 'openings.help' },
  },
  {
    path: '/openings/new',
    component: () => import('./OpeningEditPage.vue'),
    meta: { title: 'openings.announce', help: 'openings.help' },
  },
  {
    path: '/openings/:id',
    component: () => import('./OpeningPage.vue'),
    props: true,
    meta: { title: 'openings.one', help: 'openings.helpOne' },
  },
  {
    path: '/openings/:id/edit',
    component: () => import('./OpeningEditPage.vue'),
    props: true,
    meta: { title: 'openings.change', help: 'openings.help' },
  },
] satisfies RouteRecordRaw[]
