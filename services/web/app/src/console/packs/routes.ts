import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/packages',
    component: () => import('./PacksPage.vue'),
    meta: {
      title: 'packs.title',
      nav: { group: 'content', order: 20 },
      roles: ['editor', 'reviewer', 'organiser', 'operator'],
      help: 'packs.help',
    },
  },
  {
    path: '/packages/new',
    component: () => import('./PackNewPage.vue'),
    meta: { title: 'packs.assemble', help: 'packs.help' },
  },
  {
    path: '/packages/:id',
    component: () => import('./PackPage.vue'),
    props: true,
    meta: { title: 'packs.one', help: 'packs.help' },
  },
] satisfies RouteRecordRaw[]
