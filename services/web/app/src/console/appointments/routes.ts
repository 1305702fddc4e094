import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/appointments',
    component: () => import('./AppointmentsPage.vue'),
    meta: {
      title: 'appointments.title',
      nav: { group: 'volunteers', order: 30 },
      roles: ['operator'],
      help: 'appointments.help',
    },
  },
  {
    path: '/appointments/:id',
    component: () => import('./AppointmentPage.vue'),
    props: true,
    meta: { title: 'appointments.one', help: 'appointments.help' },
  },
] satisfies RouteRecordRaw[]
