import type { RouteRecordRaw } from 'vue-router';

export const quotaRoutes: RouteRecordRaw[] = [
  { path: '/projects/:project/places', component: () => import('./pages/PlacesPage.vue') },
  { path: '/projects/:project/places/import', component: () => import('./pages/QuotaSheetPage.vue') },
  { path: '/projects/:project/places/moves', component: () => import('./pages/MovesPage.vue') },
  { path: '/projects/:project/rounds', component: () => import('./pages/RoundsPage.vue') },
  { path: '/projects/:project/rounds/:round', component: () => import('./pages/RoundPage.vue') },
];
