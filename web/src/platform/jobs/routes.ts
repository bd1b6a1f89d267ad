import type { RouteRecordRaw } from 'vue-router';

export const exportRoutes: RouteRecordRaw[] = [{ path: '/exports', component: () => import('./ExportsPage.vue') }];
