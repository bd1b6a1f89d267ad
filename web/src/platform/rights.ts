// A button asks with the same word as the route it calls (the server's list of capabilities). Hiding a button is courtesy; the
// server decides.
import type { Me } from '@/api';
import { me } from './auth/session';

export type Right = Me['rights'][number];

export const may = (right: Right) => me.value?.rights.includes(right) ?? false;
export const mayAny = (...rights: Right[]) => rights.some(may);

export const isSchool = () => me.value?.role === 'school-office';
/** A school, whose roster is there to nominate from; in which projects an authority does is for sendsPeople (domain/project/level). */
export const nominatesOwn = () => isSchool() && may('nominate');

const office: Right[] = ['view-people', 'view-projects', 'view-enrolments', 'view-reports', 'manage-projects', 'confirm', 'nominate', 'view-accounts', 'manage-grants', 'view-audit'];
/** Whether the desk has anything for this account; a teacher's only home is her own page. */
export const worksAtDesk = () => office.some(may);
