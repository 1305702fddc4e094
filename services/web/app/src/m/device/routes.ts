import type { RouteRecordRaw } from 'vue-router'

export default [
  // Nobody need be signed in on a paired device; without a pairing the page shows nothing but the field for a code (R21).
  {
    path: '/pair',
    name: 'device',
    component: () => import('./DevicePage.vue'),
    meta: { title: 'device.title' },
  },
] satisfies RouteRecordRaw[]
