import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/rights',
    component: () => import('./RightsPage.vue'),
    meta: {
      title: 'rights.title',
      nav: { group: 'system', order: 10 },
      roles: ['operator', 'admin'],
      help: 'rights.help',
    },
  },
  {
    path: '/rights/invite',
    component: () => import('./InvitePage.vue'),
    meta: { title: 'rights.invite', roles: ['operator', 'admin'], help: 'rights.helpInvite' },
  },
  {
    path: '/rights/:account',
    component: () => import('./AccountPage.vue'),
    meta: { title: 'rights.account', roles: ['operator', 'admin'], help: 'rights.helpAccount' },
  },
] satisfies RouteRecordRaw[]
