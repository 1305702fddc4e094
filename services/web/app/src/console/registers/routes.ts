import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/organisations',
    component: () => import('./OrganisationsPage.vue'),
    meta: {
      title: 'registers.organisations',
      nav: { group: 'registers', order: 30 },
      help: 'registers.helpOrganisations',
    },
  },
  {
    path: '/organisations/:id',
    component: () => import('./OrganisationPage.vue'),
    props: true,
    meta: { title: 'registers.organisation', help: 'registers.helpOrganisations' },
  },
  {
    path: '/vocabularies',
    component: () => import('./VocabulariesPage.vue'),
    meta: {
      title: 'registers.vocabularies',
      nav: { group: 'registers', order: 40 },
      help: 'registers.helpVocabularies',
    },
  },
  {
    path: '/vocabularies/:name',
    component: () => import('./VocabularyPage.vue'),
    props: true,
    meta: { title: 'registers.vocabulary', help: 'registers.helpVocabularies' },
  },
] satisfies RouteRecordRaw[]
