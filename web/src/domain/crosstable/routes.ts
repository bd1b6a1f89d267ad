import type { RouteRecordRaw } from 'vue-router';

export const tableRoutes: RouteRecordRaw[] = [{ path: '/projects/:project/tables', component: () => import('./pages/TablesPage.vue') }];
