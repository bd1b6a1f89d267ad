import type { RouteRecordRaw } from 'vue-router';

export const baselineRoutes: RouteRecordRaw[] = [
  { path: '/projects/:project/baselines', component: () => import('./pages/BaselinesPage.vue') },
  { path: '/projects/:project/baselines/new', component: () => import('./pages/BaselineEntryPage.vue') },
  { path: '/projects/:project/baselines/:baseline', component: () => import('./pages/BaselinePage.vue') },
];
