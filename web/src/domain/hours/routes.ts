import type { RouteRecordRaw } from 'vue-router';

export const hoursRoutes: RouteRecordRaw[] = [
  { path: '/results/imports', component: () => import('./pages/ResultImportsPage.vue') },
  { path: '/classes/:class/results', component: () => import('./pages/ResultImportPage.vue') },
  { path: '/people/:person/hours', component: () => import('./pages/PersonHoursPage.vue') },
  { path: '/hours', component: () => import('./pages/StandingsPage.vue') },
  { path: '/hours/rules', component: () => import('./pages/RulesPage.vue') },
  { path: '/hours/claims', component: () => import('./pages/ClaimsPage.vue') },
];
