import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/requests',
    component: () => import('./RequestsPage.vue'),
    meta: {
      title: 'requests.title',
      nav: { group: 'requests', order: 10 },
      roles: ['dispatcher', 'operator'],
      help: 'requests.help',
    },
  },
  {
    path: '/requests/:id',
    component: () => import('./RequestPage.vue'),
    meta: { title: 'requests.one', help: 'requests.helpOne' },
  },
  {
    path: '/requests/:id/schedule',
    component: () => import('./SchedulePage.vue'),
    meta: { title: 'requests.schedule', help: 'requests.helpSchedule' },
  },
] satisfies RouteRecordRaw[]
