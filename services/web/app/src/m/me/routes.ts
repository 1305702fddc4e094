import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/me',
    name: 'me',
    component: () => import('./MePage.vue'),
    meta: { title: 'me.title', tab: 'me' },
  },
  {
    path: '/me/data',
    name: 'data',
    component: () => import('./DataPage.vue'),
    meta: { title: 'me.data', tab: 'me', signedIn: true },
  },
  {
    path: '/privacy',
    name: 'privacy',
    component: () => import('./PrivacyPage.vue'),
    meta: { title: 'me.privacyTitle', tab: 'me' },
  },
  {
    path: '/about',
    name: 'about',
    component: () => import('./AboutPage.vue'),
    meta: { title: 'me.about', tab: 'me' },
  },
] satisfies RouteRecordRaw[]
