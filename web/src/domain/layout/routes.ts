import type { RouteRecordRaw } from 'vue-router';

export const layoutRoutes: RouteRecordRaw[] = [{ path: '/projects/:project/layouts', component: () => import('./pages/LayoutsPage.vue') }];
