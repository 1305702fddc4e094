import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/library',
    name: 'library',
    component: () => import('./LibraryPage.vue'),
    meta: { title: 'library.title', tab: 'near' },
  },
  {
    path: '/library/:id',
    props: true,
    name: 'item',
    component: () => import('./ItemPage.vue'),
    meta: { title: 'library.title', tab: 'near' },
  },
] satisfies RouteRecordRaw[]
