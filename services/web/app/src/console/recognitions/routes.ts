import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/recognitions',
    component: () => import('./RecognitionsPage.vue'),
    meta: { title: 'recognitions.title', nav: { group: 'venues', order: 30 }, help: 'recognitions.help' },
  },
  {
    path: '/recognitions/apply',
    component: () => import('./ApplyPage.vue'),
    meta: { title: 'recognitions.apply', help: 'recognitions.help' },
  },
  {
    path: '/recognitions/:id',
    component: () => import('./RecognitionPage.vue'),
    props: true,
    meta: { title: 'recognitions.one', help: 'recognitions.help' },
  },
  {
    path: '/rounds',
    component: () => import('./RoundsPage.vue'),
    meta: {
      title: 'recognitions.rounds',
      nav: { group: 'venues', order: 40 },
      help: 'recognitions.helpRounds',
    },
  },
] satisfies RouteRecordRaw[]
