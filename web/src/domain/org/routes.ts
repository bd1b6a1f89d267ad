import type { RouteRecordRaw } from 'vue-router';

export const orgRoutes: RouteRecordRaw[] = [
  { path: '/units', component: () => import('./pages/UnitsPage.vue') },
  { path: '/units/:unit/import', component: () => import('./pages/UnitImportPage.vue') },
  { path: '/units/:unit', component: () => import('./pages/UnitPage.vue') },
];
