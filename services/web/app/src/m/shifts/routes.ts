import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/shifts',
    name: 'shifts',
    component: () => import('./ShiftsPage.vue'),
    meta: { title: 'shifts.title', tab: 'shifts' },
  },
  {
    path: '/shifts/calendar',
    name: 'calendar',
    component: () => import('./CalendarPage.vue'),
    meta: { title: 'shifts.calendar', tab: 'shifts', signedIn: true },
  },
  {
    path: '/shifts/:id',
    props: true,
    name: 'shift',
    component: () => import('./ShiftPage.vue'),
    meta: { title: 'shifts.shift', tab: 'shifts', signedIn: true },
  },
] satisfies RouteRecordRaw[]
