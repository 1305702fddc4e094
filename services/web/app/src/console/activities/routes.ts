import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/activities',
    component: () => import('./ActivitiesPage.vue'),
    meta: { title: 'activities.title', nav: { group: 'activities', order: 20 }, help: 'activities.help' },
  },
  {
    path: '/activities/post',
    component: () => import('./PostPage.vue'),
    meta: {
      title: 'activities.post',
      nav: { group: 'activities', order: 10 },
      roles: ['organiser', 'operator'],
      help: 'activities.helpPost',
    },
  },
  {
    path: '/activities/new',
    component: () => import('./ActivityEditPage.vue'),
    meta: { title: 'activities.new', help: 'activities.helpEdit' },
  },
  {
    path: '/activities/:id',
    component: () => import('./ActivityPage.vue'),
    meta: { title: 'activities.one', help: 'activities.helpOne' },
  },
  {
    path: '/activities/:id/edit',
    component: () => import('./ActivityEditPage.vue'),
    meta: { title: 'activities.edit', help: 'activities.helpEdit' },
  },
] satisfies RouteRecordRaw[]
