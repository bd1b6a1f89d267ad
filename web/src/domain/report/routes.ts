import type { RouteRecordRaw } from 'vue-router';
import { firstPage } from '@/platform/auth/landing';

export const reportRoutes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./pages/DeskPage.vue'), beforeEnter: () => (firstPage() === '/' ? true : firstPage()) },
  { path: '/projects/:project/board', component: () => import('./pages/BoardPage.vue') },
];
