import type { ClassFormation, ClassMember, Enrolment, EnrolmentRecord, Outcomes, Page, Person, TrainingClass } from '@/api';
import { download } from '@/platform/download';
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
export const nominateMany = (intake: string, people: string[]) => http.post<Outcomes>(`/api/intakes/${intake}/nominations`, { people });
export const enrolments = (project: string, filter: EnrolmentFilter) =>
  http.get<Page<Enrolment>>(`/api/projects/${project}/enrolments`, { ...filter });
export const enrolmentRecord = (id: string) => http.get<EnrolmentRecord>(`/api/enrolments/${id}`);
export const confirmMany = (project: string, ids: string[]) =>
  http.post<Outcomes>(`/api/projects/${project}/confirmations`, { enrolments: ids });

type Step = 'confirmation' | 'refusal' | 'recall' | 'check-in' | 'withdrawal';
/** One step of one enrolment; refusing, recalling and withdrawing need a reason. */
export const takeStep = (id: string, step: Step, reason?: string) =>
  http.put<Enrolment>(`/api/enrolments/${id}/${step}`, reason === undefined ? undefined : { reason });

export const formClasses = (intake: string) => http.post<ClassFormation>(`/api/intakes/${intake}/class-formation`);
export const classes = (project: string, intake: string, after: string) =>
  http.get<Page<TrainingClass>>(`/api/projects/${project}/classes`, { intake, after });
export const trainingClass = (id: string) => http.get<TrainingClass>(`/api/classes/${id}`);
export const classMembers = (id: string, after: string) => http.get<Page<ClassMember>>(`/api/classes/${id}/members`, { after, size: 200 });
export const downloadResultSheet = (id: string, part: string, name: string) =>
  download(`/api/classes/${id}/result-sheet.xlsx`, `${name}.xlsx`, { part });
