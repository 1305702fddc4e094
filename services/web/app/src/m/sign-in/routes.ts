import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { title: 'sign-in.title', tab: 'me' },
  },
  {
    path: '/signed-in',
    name: 'signed-in',
    component: () => import('@/session/SignedIn.vue'),
    meta: { title: 'session.signedInTitle' },
  },
] satisfies RouteRecordRaw[]
