import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/imports',
    component: () => import('./ImportsPage.vue'),
    meta: {
      title: 'imports.title',
      nav: { group: 'registers', order: 10 },
      roles: ['operator'],
      help: 'imports.help',
    },
  },
  {
    path: '/imports/:service/:id',
    component: () => import('./ImportPage.vue'),
    props: true,
    meta: { title: 'imports.one', help: 'imports.help' },
  },
  {
    path: '/place-imports',
    component: () => import('./PlaceImportsPage.vue'),
    meta: {
      title: 'imports.places',
      nav: { group: 'registers', order: 20 },
      roles: ['admin'],
      help: 'imports.helpPlaces',
    },
  },
  {
    path: '/place-imports/:id',
    component: () => import('./PlaceImportPage.vue'),
    props: true,
    meta: { title: 'imports.places', help: 'imports.helpPlaces' },
  },
] satisfies RouteRecordRaw[]
