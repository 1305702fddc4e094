import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/o/:id',
    props: true,
    name: 'opening',
    component: () => import('./OpeningPage.vue'),
    meta: { title: 'booking.opening', tab: 'near' },
  },
  {
    path: '/bookings/:id',
    props: true,
    name: 'booking',
    component: () => import('./BookingPage.vue'),
    meta: { title: 'booking.title', tab: 'shifts', signedIn: true },
  },
] satisfies RouteRecordRaw[]
