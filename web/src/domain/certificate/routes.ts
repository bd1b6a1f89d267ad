import type { RouteRecordRaw } from 'vue-router';

export const certificateRoutes: RouteRecordRaw[] = [
  { path: '/certificates', component: () => import('./pages/CertificatesPage.vue') },
  { path: '/certificates/:certificate', component: () => import('./pages/CertificatePage.vue') },
];
