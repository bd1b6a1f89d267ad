// The desk's pages: each domain brings its own.
import { createRouter, createWebHistory } from 'vue-router';
import { auditRoutes } from '@/platform/audit/routes';
import { authRoutes } from '@/platform/auth/routes';
import { baselineRoutes } from '@/domain/baseline/routes';
import { exportRoutes } from '@/platform/jobs/routes';
import { certificateRoutes } from '@/domain/certificate/routes';
import { classRoutes } from '@/domain/classes/routes';
import { enrolmentRoutes } from '@/domain/enrolment/routes';
import { hoursRoutes } from '@/domain/hours/routes';
import { layoutRoutes } from '@/domain/layout/routes';
import { orgRoutes } from '@/domain/org/routes';
import { peopleRoutes } from '@/domain/people/routes';
import { projectRoutes } from '@/domain/project/routes';
import { quotaRoutes } from '@/domain/quota/routes';
import { reportRoutes } from '@/domain/report/routes';
import { tableRoutes } from '@/domain/crosstable/routes';
import { currentProject } from '@/domain/project/current';

/** A menu word without a project goes to the current project's page of that name. */
const ofCurrent = ['places', 'nominate', 'confirm', 'enrolments', 'classes', 'board', 'layouts', 'tables', 'choosers'].map((page) => ({
  path: `/${page}`,
  redirect: () => (currentProject.value ? `/projects/${currentProject.value}/${page}` : '/projects'),
}));

export const router = createRouter({
  history: createWebHistory('/desk/'),
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  routes: [
    ...reportRoutes, ...baselineRoutes, ...layoutRoutes, ...tableRoutes, ...projectRoutes, ...quotaRoutes, ...orgRoutes, ...peopleRoutes, ...enrolmentRoutes, ...classRoutes, ...hoursRoutes, ...certificateRoutes, ...authRoutes, ...auditRoutes, ...exportRoutes, ...ofCurrent,
    { path: '/:rest(.*)*', component: () => import('@/platform/ui/MissingPage.vue') },
  ],
});
