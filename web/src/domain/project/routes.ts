import type { RouteRecordRaw } from 'vue-router';

export const projectRoutes: RouteRecordRaw[] = [
  { path: '/projects', component: () => import('./pages/ProjectsPage.vue') },
  { path: '/projects/new', component: () => import('./pages/ProjectFormPage.vue') },
  { path: '/projects/:project/edit', component: () => import('./pages/ProjectFormPage.vue') },
  { path: '/projects/:project', component: () => import('./pages/ProjectPage.vue') },
];
