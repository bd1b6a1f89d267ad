import type { RouteRecordRaw } from 'vue-router';

export const reportRoutes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./pages/DeskPage.vue') },
  { path: '/projects/:project/board', component: () => import('./pages/BoardPage.vue') },
];
