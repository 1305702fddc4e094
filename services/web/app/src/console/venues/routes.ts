import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/venues',
    component: () => import('./VenuesPage.vue'),
    meta: { title: 'venues.title', nav: { group: 'venues', order: 10 }, help: 'venues.help' },
  },
  {
    path: '/venues/new',
    component: () => import('./VenueEditPage.vue'),
    meta: { title: 'venues.register', help: 'venues.help' },
  },
  {
    path: '/venues/:id',
    component: () => import('./VenuePage.vue'),
    props: true,
    meta: { title: 'venues.one', help: 'venues.helpOne' },
  },
  {
    path: '/venues/:id/edit',
    component: () => import('./VenueEditPage.vue'),
    props: true,
    meta: { title: 'venues.change', help: 'venues.help' },
  },
] satisfies RouteRecordRaw[]
