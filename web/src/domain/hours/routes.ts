import type { RouteRecordRaw } from 'vue-router';

export const hoursRoutes: RouteRecordRaw[] = [
  { path: '/results/imports', component: () => import('./pages/ResultImportsPage.vue') },
  { path: '/classes/:class/results', component: () => import('./pages/ResultImportPage.vue') },
];
