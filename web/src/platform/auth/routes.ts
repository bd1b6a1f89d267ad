import type { RouteRecordRaw } from 'vue-router';

export const authRoutes: RouteRecordRaw[] = [
  { path: '/accounts', component: () => import('./pages/AccountsPage.vue') },
  { path: '/accounts/slips', component: () => import('./pages/SlipsPage.vue') },
  { path: '/accounts/:account', component: () => import('./pages/AccountPage.vue') },
  { path: '/grants', component: () => import('./pages/GrantsPage.vue') },
];
