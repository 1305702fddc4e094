import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/register',
    name: 'register',
    component: () => import('./RegisterPage.vue'),
    meta: { title: 'register.title', tab: 'me', signedIn: true },
  },
  {
    path: '/register/join',
    name: 'join',
    component: () => import('./JoinPage.vue'),
    meta: { title: 'register.join', tab: 'me', signedIn: true },
  },
  {
    path: '/me/particulars',
    name: 'particulars',
    component: () => import('./ParticularsPage.vue'),
    meta: { title: 'register.particulars', tab: 'me', signedIn: true },
  },
] satisfies RouteRecordRaw[]
