import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/plans',
    component: () => import('./PlansPage.vue'),
    meta: { title: 'plan.plans', nav: { group: 'plan', order: 10 }, help: 'plan.helpPlans' },
  },
  {
    path: '/plans/new',
    component: () => import('./BringPage.vue'),
    meta: { title: 'plan.bring', help: 'plan.helpBring' },
  },
  {
    path: '/plans/:plan',
    component: () => import('./PlanPage.vue'),
    meta: { title: 'plan.plan', help: 'plan.helpPlan' },
  },
  {
    path: '/plans/:plan/targets/:indicator',
    component: () => import('./TargetPage.vue'),
    meta: { title: 'plan.target', help: 'plan.helpTarget' },
  },
] satisfies RouteRecordRaw[]
