import type { RouteRecordRaw } from 'vue-router';

export const hoursRoutes: RouteRecordRaw[] = [
  { path: '/classes/:class/results', component: () => import('./pages/ResultImportPage.vue') },
];
