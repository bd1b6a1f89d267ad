import type { RouteRecordRaw } from 'vue-router';

export const orgRoutes: RouteRecordRaw[] = [
  { path: '/units', component: () => import('./pages/UnitsPage.vue') },
  { path: '/units/:unit', component: () => import('./pages/UnitPage.vue') },
];
