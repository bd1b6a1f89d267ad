import type { RouteRecordRaw } from 'vue-router';

export const classRoutes: RouteRecordRaw[] = [
  { path: '/projects/:project/classes', component: () => import('./pages/ClassesPage.vue') },
  { path: '/projects/:project/classes/form', component: () => import('./pages/FormClassesPage.vue') },
  { path: '/classes/:class', component: () => import('./pages/ClassPage.vue') },
];
