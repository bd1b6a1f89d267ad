import type { RouteRecordRaw } from 'vue-router';

export const certificateRoutes: RouteRecordRaw[] = [
  { path: '/certificates', component: () => import('./pages/CertificatesPage.vue') },
  { path: '/projects/:project/certificates', component: () => import('./pages/ApprovalPage.vue') },
  { path: '/certificates/numbers', component: () => import('./pages/NumbersPage.vue') },
  { path: '/certificates/prints', component: () => import('./pages/PrintsPage.vue') },
  { path: '/certificates/:certificate', component: () => import('./pages/CertificatePage.vue') },
];
