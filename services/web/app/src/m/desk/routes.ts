import type { RouteRecordRaw } from 'vue-router'

const meta = { signedIn: true, tab: 'me' } as const

export default [
  {
    path: '/desk',
    name: 'desk',
    component: () => import('./DeskPage.vue'),
    meta: { ...meta, title: 'desk.title' },
  },
  {
    path: '/desk/session/:session',
    name: 'desk-roll',
    component: () => import('./RollPage.vue'),
    props: true,
    meta: { ...meta, title: 'desk.roll.title' },
  },
  {
    path: '/desk/session/:session/scan',
    name: 'desk-scan',
    component: () => import('./ScanPage.vue'),
    props: true,
    meta: { ...meta, title: 'desk.scan.title' },
  },
  {
    path: '/desk/session/:session/devices',
    name: 'desk-devices',
    component: () => import('./DevicesPage.vue'),
    props: true,
    meta: { ...meta, title: 'desk.devices.title' },
  },
  {
    path: '/desk/session/:session/hours',
    name: 'desk-hours',
    component: () => import('./HoursPage.vue'),
    props: true,
    meta: { ...meta, title: 'desk.hours.title' },
  },
  {
    path: '/desk/attendance/:session',
    name: 'desk-attendance',
    component: () => import('./AttendancePage.vue'),
    props: true,
    meta: { ...meta, title: 'desk.attendance.title' },
  },
  {
    path: '/desk/venue/:venue',
    name: 'desk-venue',
    component: () => import('./VenuePage.vue'),
    props: true,
    meta: { ...meta, title: 'desk.venue.title' },
  },
] satisfies RouteRecordRaw[]
