import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/pushes',
    component: () => import('./PushesPage.vue'),
    meta: {
      title: 'pushes.title',
      nav: { group: 'content', order: 30 },
      roles: ['editor', 'organiser', 'operator'],
      help: 'pushes.help',
    },
  },
  {
    path: '/pushes/new',
    component: () => import('./PushNewPage.vue'),
    meta: { title: 'pushes.plan', help: 'pushes.help' },
  },
  {
    path: '/pushes/:id',
    component: () => import('./PushPage.vue'),
    props: true,
    meta: { title: 'pushes.one', help: 'pushes.help' },
  },
] satisfies RouteRecordRaw[]
