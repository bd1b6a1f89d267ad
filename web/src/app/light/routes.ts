// Pages of the light entry. Each is its own chunk: a stranger who verifies a certificate loads no teacher's page.
import { createRouter, createWebHistory } from 'vue-router';
import { loadMe, me } from '@/platform/auth/session';

export const router = createRouter({
  history: createWebHistory('/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: () => import('./HomePage.vue') },
    { path: '/sign-in', component: () => import('@/platform/auth/pages/SignInPage.vue') },
    { path: '/activate', component: () => import('@/platform/auth/pages/ActivatePage.vue') },
    { path: '/password', component: () => import('@/platform/auth/pages/PasswordPage.vue'), meta: { signedIn: true } },
    { path: '/security', component: () => import('@/platform/auth/pages/SecurityPage.vue'), meta: { signedIn: true } },
    { path: '/notices', component: () => import('@/platform/notify/NoticesPage.vue'), meta: { signedIn: true } },
    { path: '/forgotten', component: () => import('@/platform/auth/pages/ForgottenPage.vue') },
    { path: '/my', component: () => import('@/domain/report/pages/MyPage.vue'), meta: { signedIn: true } },
    { path: '/my/classes/:class', component: () => import('@/domain/classes/pages/MyClassPage.vue'), meta: { signedIn: true } },
    { path: '/my/choices', component: () => import('@/domain/enrolment/pages/ChoosePage.vue'), meta: { signedIn: true } },
    { path: '/my/certificates/:certificate', component: () => import('@/domain/certificate/pages/MyCertificatePage.vue'), meta: { signedIn: true } },
    { path: '/my/hours', component: () => import('@/domain/hours/pages/MyHoursPage.vue'), meta: { signedIn: true } },
    { path: '/my/hours/claims', component: () => import('@/domain/hours/pages/MyClaimsPage.vue'), meta: { signedIn: true } },
    { path: '/verify/hours', component: () => import('@/domain/hours/pages/HoursCheckPage.vue') },
    { path: '/verify', component: () => import('@/domain/certificate/pages/VerifyPage.vue') },
    { path: '/design', component: () => import('@/platform/ui/DesignPage.vue') },
    { path: '/:rest(.*)*', component: () => import('@/platform/ui/MissingPage.vue') },
  ],
});

// Who is here is asked once, and only where it matters; without a network the page itself says so.
router.beforeEach(async (to) => {
  if (!to.meta.signedIn || me.value) return true;
  const who = await loadMe().catch(() => undefined);
  return who === null ? { path: '/sign-in', query: { to: to.fullPath } } : true;
});
