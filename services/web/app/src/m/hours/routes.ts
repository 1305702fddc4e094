import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/hours',
    name: 'hours',
    component: () => import('./HoursPage.vue'),
    meta: { title: 'hours.title', tab: 'me', signedIn: true },
  },
  {
    path: '/hours/:id',
    props: true,
    name: 'record',
    component: () => import('./RecordPage.vue'),
    meta: { title: 'hours.record', tab: 'me', signedIn: true },
  },
] satisfies RouteRecordRaw[]
