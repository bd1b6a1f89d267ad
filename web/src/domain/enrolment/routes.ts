import type { RouteRecordRaw } from 'vue-router';

export const enrolmentRoutes: RouteRecordRaw[] = [
  { path: '/projects/:project/nominate', component: () => import('./pages/NominatePage.vue') },
  { path: '/projects/:project/choosers', component: () => import('./pages/ChoosersPage.vue') },
  { path: '/projects/:project/late', component: () => import('./pages/LatePage.vue') },
  { path: '/projects/:project/schools', component: () => import('./pages/SchoolsPage.vue') },
  { path: '/projects/:project/confirm', component: () => import('./pages/ConfirmPage.vue') },
  { path: '/projects/:project/enrolments', component: () => import('./pages/EnrolmentsPage.vue') },
  { path: '/enrolments/:enrolment', component: () => import('./pages/EnrolmentPage.vue') },
];
