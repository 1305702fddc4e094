import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/parked',
    component: () => import('./ParkedPage.vue'),
    meta: {
      title: 'system.parked',
      nav: { group: 'system', order: 20 },
      roles: ['operator', 'admin'],
      city: true,
      help: 'system.helpParked',
    },
  },
  {
    path: '/parked/:service/:id',
    component: () => import('./ParkedEventPage.vue'),
    meta: { title: 'system.parkedOne', help: 'system.helpParked' },
  },
  {
    path: '/rebuilds',
    component: () => import('./RebuildsPage.vue'),
    meta: {
      title: 'system.rebuilds',
      nav: { group: 'system', order: 30 },
      roles: ['admin'],
      city: true,
      help: 'system.helpRebuilds',
    },
  },
  {
    path: '/audit',
    component: () => import('./AuditPage.vue'),
    meta: {
      title: 'system.audit',
      nav: { group: 'system', order: 40 },
      roles: ['operator'],
      help: 'system.helpAudit',
    },
  },
] satisfies RouteRecordRaw[]
