import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/campaigns',
    component: () => import('./CampaignsPage.vue'),
    meta: {
      title: 'campaigns.title',
      nav: { group: 'activities', order: 40 },
      roles: ['operator', 'organiser'],
      help: 'campaigns.help',
    },
  },
  {
    path: '/campaigns/new',
    component: () => import('./CampaignEditPage.vue'),
    meta: { title: 'campaigns.new', help: 'campaigns.helpEdit' },
  },
  {
    path: '/campaigns/:id',
    component: () => import('./CampaignPage.vue'),
    meta: { title: 'campaigns.one', help: 'campaigns.help' },
  },
  {
    path: '/campaigns/:id/edit',
    component: () => import('./CampaignEditPage.vue'),
    meta: { title: 'campaigns.edit', help: 'campaigns.helpEdit' },
  },
] satisfies RouteRecordRaw[]
