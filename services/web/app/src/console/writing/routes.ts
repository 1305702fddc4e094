import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/items',
    component: () => import('./ItemsPage.vue'),
    meta: {
      title: 'writing.title',
      nav: { group: 'content', order: 10 },
      roles: ['editor', 'reviewer', 'organiser', 'operator'],
      help: 'writing.help',
    },
  },
  {
    path: '/items/new',
    component: () => import('./ItemNewPage.vue'),
    meta: { title: 'writing.write', help: 'writing.help' },
  },
  {
    path: '/items/:id',
    component: () => import('./ItemPage.vue'),
    props: true,
    meta: { title: 'writing.one', help: 'writing.helpOne' },
  },
] satisfies RouteRecordRaw[]
