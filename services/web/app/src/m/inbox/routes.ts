import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/inbox',
    name: 'inbox',
    component: () => import('./InboxPage.vue'),
    meta: { title: 'inbox.title', tab: 'inbox', signedIn: true },
  },
  {
    path: '/inbox/settings',
    name: 'inbox-settings',
    component: () => import('./SettingsPage.vue'),
    meta: { title: 'inbox.settings', tab: 'inbox', signedIn: true },
  },
  {
    path: '/inbox/:id',
    props: true,
    name: 'message',
    component: () => import('./MessagePage.vue'),
    meta: { title: 'inbox.title', tab: 'inbox', signedIn: true },
  },
] satisfies RouteRecordRaw[]
