import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/sessions',
    component: () => import('./SessionsPage.vue'),
    meta: { title: 'sessions.title', nav: { group: 'activities', order: 30 }, help: 'sessions.help' },
  },
  {
    path: '/activities/:activity/sessions/new',
    component: () => import('./AnnouncePage.vue'),
    meta: { title: 'sessions.announce', help: 'sessions.helpAnnounce' },
  },
  {
    path: '/sessions/:id',
    component: () => import('./SessionPage.vue'),
    meta: { title: 'sessions.one', help: 'sessions.helpOne' },
  },
] satisfies RouteRecordRaw[]
