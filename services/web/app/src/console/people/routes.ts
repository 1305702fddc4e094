import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/people',
    component: () => import('./PeoplePage.vue'),
    meta: { title: 'people.title', nav: { group: 'volunteers', order: 10 }, help: 'people.help' },
  },
  {
    path: '/people/new',
    component: () => import('./PersonNewPage.vue'),
    meta: { title: 'people.register', help: 'people.helpNew' },
  },
  {
    path: '/people/:id',
    component: () => import('./PersonPage.vue'),
    props: true,
    meta: { title: 'people.one', help: 'people.help' },
  },
] satisfies RouteRecordRaw[]
