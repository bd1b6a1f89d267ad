import type { RouteRecordRaw } from 'vue-router';

export const peopleRoutes: RouteRecordRaw[] = [
  { path: '/people', component: () => import('./pages/PeoplePage.vue') },
  { path: '/people/import', component: () => import('./pages/RosterImportPage.vue') },
  { path: '/people/imports', component: () => import('./pages/RosterImportsPage.vue') },
  { path: '/people/duplicates', component: () => import('./pages/DuplicatesPage.vue') },
  { path: '/people/merge', component: () => import('./pages/MergePage.vue') },
  { path: '/transfers', component: () => import('./pages/TransfersPage.vue') },
  { path: '/people/:person', component: () => import('./pages/PersonPage.vue') },
];
