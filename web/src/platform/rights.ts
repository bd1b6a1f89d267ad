// A button asks with the same word as the route it calls (the server's list of capabilities). Hiding a button is courtesy; the
// server decides.
import { me } from './auth/session';

export type Right =
  | 'anyone' | 'signed-in' | 'own-record' | 'view-units' | 'manage-units' | 'view-people' | 'manage-people' | 'unseal-numbers'
  | 'manage-projects' | 'view-projects' | 'allocate-places' | 'view-places' | 'nominate' | 'confirm' | 'view-enrolments'
  | 'manage-classes' | 'enter-results' | 'post-hours' | 'view-reports' | 'issue-certificates' | 'manage-grants' | 'view-audit';

export const may = (right: Right) => me.value?.rights.includes(right) ?? false;
export const mayAny = (...rights: Right[]) => rights.some(may);

const office: Right[] = ['view-people', 'view-projects', 'view-enrolments', 'view-reports', 'manage-projects', 'confirm', 'nominate'];
/** Whether the desk has anything for this account; a teacher's only home is her own page. */
export const worksAtDesk = () => office.some(may);
