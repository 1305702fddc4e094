import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/figures',
    component: () => import('./FiguresPage.vue'),
    meta: { title: 'figures.title', nav: { group: 'plan', order: 20 }, help: 'figures.help' },
  },
  {
    path: '/figures/stock',
    component: () => import('./StockPage.vue'),
    meta: { title: 'figures.stockTitle', help: 'figures.helpStock' },
  },
  {
    path: '/figures/:kind',
    component: () => import('./FigurePage.vue'),
    meta: { title: 'figures.title', help: 'figures.helpOne', follows: true },
  },
] satisfies RouteRecordRaw[]
