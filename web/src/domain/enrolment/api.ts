import type { ChosenSchools, Chooser, Enrolment, EnrolmentRecord, Outcomes, Page, Person, ReserveList, SchoolsBody, SchoolsOutcome, StaffOutcome, Substitution, TechEnvironment, Vouched } from '@/api';
import { http } from '@/platform/http';

export interface EnrolmentFilter {
  intake?: string;
  unit?: string;
  state?: string;
  decider?: 'me'; // only those this office decides
  q?: string;
  after?: string;
  size?: number;
}

export const candidates = (project: string, query: { intake?: string; q?: string; after?: string; size?: number }) =>
  http.get<Page<Person>>(`/api/projects/${project}/candidates`, query);
/** Whoever finds no free place is refused, or put on the reserve list. */
export const nominateMany = (intake: string, people: string[], when_full: 'refuse' | 'reserve' = 'refuse', said: { vouched?: Vouched } = {}) =>
  http.post<Outcomes>(`/api/intakes/${intake}/nominations`, { people, when_full, ...said });
export const enrolLate = (intake: string, body: { person: string; reason: string; vouched?: Vouched }) =>
  http.post<Enrolment>(`/api/intakes/${intake}/late-enrolments`, body);
export const unnameChoosers = (project: string, people: string[]) => http.post<Outcomes>(`/api/projects/${project}/chooser-removals`, { people });
export const environments: TechEnvironment[] = ['unstated', 'multimedia', 'blended', 'smart'];
export const chosenSchools = (intake: string) => http.get<ChosenSchools>(`/api/intakes/${intake}/schools`);
export const chooseSchools = (intake: string, body: SchoolsBody) => http.post<SchoolsOutcome>(`/api/intakes/${intake}/schools`, body);
export const enrolStaff = (intake: string, school: string) => http.post<StaffOutcome>(`/api/intakes/${intake}/schools/${school}/staff`);
/** Passes somebody who lacks only hours asked in principle. */
export const conclude = (id: string, reason: string, version: number) =>
  http.put<EnrolmentRecord>(`/api/enrolments/${id}/completion`, { reason }, { version });
export const nameChoosers = (project: string, people: string[]) => http.post<Outcomes>(`/api/projects/${project}/choosers`, { people });
export const choosers = (project: string, chosen: '' | 'no', after: string) =>
  http.get<Page<Chooser>>(`/api/projects/${project}/choosers`, { chosen, after, size: 100 });
export const assign = (project: string, intake: string, people: string[], said: { vouched?: Vouched } = {}) =>
  http.post<Outcomes>(`/api/projects/${project}/assignments`, { intake, people, ...said });
export const reserveList = (intake: string, unit = '') => http.get<ReserveList>(`/api/intakes/${intake}/reserve-list`, { unit });
export const orderReserve = (intake: string, unit: string, enrolments: string[]) =>
  http.put<ReserveList>(`/api/intakes/${intake}/reserve-list`, { unit, enrolments });
export const promote = (id: string) => http.put<Enrolment>(`/api/enrolments/${id}/promotion`);

export const substitute = (id: string, person: string, reason: string, version: number) =>
  http.post<Substitution>(`/api/enrolments/${id}/substitutions`, { person, reason }, { version });
export const substitutions = (project: string, query: { state?: string; enrolment?: string; decider?: 'me'; after?: string }) =>
  http.get<Page<Substitution>>(`/api/projects/${project}/substitutions`, query);
export const agreeSubstitution = (one: Substitution) =>
  http.put<Substitution>(`/api/substitutions/${one.id}/confirmation`, undefined, { version: one.version });
export const refuseSubstitution = (one: Substitution, reason: string) =>
  http.put<Substitution>(`/api/substitutions/${one.id}/refusal`, { reason }, { version: one.version });
export const enrolments = (project: string, filter: EnrolmentFilter) =>
  http.get<Page<Enrolment>>(`/api/projects/${project}/enrolments`, { ...filter });
export const enrolmentRecord = (id: string) => http.get<EnrolmentRecord>(`/api/enrolments/${id}`);
export const confirmMany = (project: string, ids: string[], said: { vouched?: Vouched } = {}) =>
  http.post<Outcomes>(`/api/projects/${project}/confirmations`, { enrolments: ids, ...said });

type Step = 'confirmation' | 'promotion' | 'refusal' | 'recall' | 'check-in' | 'withdrawal';
/** One step of one enrolment; refusing, recalling and withdrawing need a reason. */
export const takeStep = (id: string, step: Step, reason?: string) =>
  http.put<Enrolment>(`/api/enrolments/${id}/${step}`, reason === undefined ? undefined : { reason });
