import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/service-records',
    component: () => import('./RecordsPage.vue'),
    meta: {
      title: 'service.title',
      nav: { group: 'volunteers', order: 20 },
      roles: ['operator'],
      help: 'service.help',
    },
  },
  {
    path: '/service-records/:id',
    component: () => import('./RecordPage.vue'),
    props: true,
    meta: { title: 'service.one', help: 'service.help' },
  },
] satisfies RouteRecordRaw[]
