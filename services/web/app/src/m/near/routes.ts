import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/',
    name: 'near',
    component: () => import('./NearPage.vue'),
    meta: { title: 'near.title', tab: 'near' },
  },
  {
    path: '/a/:id',
    props: true,
    name: 'activity',
    component: () => import('./ActivityPage.vue'),
    meta: { title: 'near.activity', tab: 'near' },
  },
  {
    path: '/s/:id',
    props: true,
    name: 'session',
    component: () => import('./SessionPage.vue'),
    meta: { title: 'near.session', tab: 'near' },
  },
  {
    path: '/venues',
    name: 'venues',
    component: () => import('./VenuesPage.vue'),
    meta: { title: 'near.venues', tab: 'near' },
  },
  {
    path: '/v/:id',
    props: true,
    name: 'venue',
    component: () => import('./VenuePage.vue'),
    meta: { title: 'near.venue', tab: 'near' },
  },
] satisfies RouteRecordRaw[]
