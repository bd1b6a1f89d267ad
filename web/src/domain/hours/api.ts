import './hours.css';
import type { Absence, AbsenceBody, CreditRate, CreditRateBody, EnrolmentRecord, HourClaim, HourClaimBody, HourRule, HourRuleBody, HourRuleTerms, HandBody, HourCapsBody, HoursPaperCheck, OutsideTraining, OutsideTrainingBody, Page, PersonHours, PersonStanding, RecordLine } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';
import { stageSheet, type Sending } from '@/platform/jobs/send-in-pieces';

export const uploadResults = (trainingClass: string, part: string, file: File, told: (now: Sending) => void) =>
  stageSheet(`/api/classes/${trainingClass}/result-imports`, file, told, { part });

/** Whose record: somebody's at the desk, or one's own. */
const recordOf = (person?: string) => (person ? `/api/people/${person}/hours` : '/api/my/hours');
export type Days = { from?: string; until?: string };
export const personHours = (person?: string) => http.get<PersonHours>(recordOf(person));
export const recordLines = (person: string | undefined, query: Days & { after?: string }) => http.get<Page<RecordLine>>(`${recordOf(person)}/entries`, query);
export const downloadHours = (person: string | undefined, days: Days, name: string) => download(`${recordOf(person)}/paper.pdf`, `${name}.pdf`, days);
export const checkHours = (code: string, name: string) => http.post<HoursPaperCheck>('/api/public/hours-checks', { code, name }, { quiet: true });

export const hourRules = (unit: string) => http.get<HourRule[]>(`/api/units/${unit}/hour-rules`);
export const setRule = (unit: string, body: HourRuleBody) => http.post<HourRule>(`/api/units/${unit}/hour-rules`, body);
export const addVersion = (rule: HourRule, terms: HourRuleTerms) => http.post<HourRule>(`/api/hour-rules/${rule.id}/versions`, terms, { version: rule.version });
export const endRule = (rule: HourRule, on: string, document: string) => http.put<HourRule>(`/api/hour-rules/${rule.id}/ending`, { on, document }, { version: rule.version });
export const standings = (unit: string, query: { only?: string; after?: string }) => http.get<Page<PersonStanding>>(`/api/units/${unit}/hour-standings`, query);
export const creditRates = (unit: string) => http.get<CreditRate[]>(`/api/units/${unit}/credit-rates`);
export const setRate = (unit: string, body: CreditRateBody) => http.post<CreditRate[]>(`/api/units/${unit}/credit-rates`, body);

export const myClaims = (after: string) => http.get<Page<HourClaim>>('/api/my/hour-claims', { after });
export const makeClaim = (body: HourClaimBody) => http.post<HourClaim>('/api/my/hour-claims', body);
export const withdrawClaim = (id: string) => http.put<HourClaim>(`/api/my/hour-claims/${id}/withdrawal`);
export const myTrainings = () => http.get<OutsideTraining[]>('/api/my/outside-trainings');
export const claims = (query: { unit?: string; state?: string; after?: string }) => http.get<Page<HourClaim>>('/api/hour-claims', query);
export const claim = (id: string) => http.get<HourClaim>(`/api/hour-claims/${id}`);
export const proofBytes = (claimId: string, proof: string) => http.bytes(`/api/hour-claims/${claimId}/proofs/${proof}`);
export const opine = (one: HourClaim, supports: boolean, text: string) => http.put<HourClaim>(`/api/hour-claims/${one.id}/opinion`, { supports, text }, { version: one.version });
export const decide = (one: HourClaim, body: { accept: boolean; lines?: { hour_type: string; tenths: number }[]; reason: string }) => http.put<HourClaim>(`/api/hour-claims/${one.id}/decision`, body, { version: one.version });
export const reverseClaim = (one: HourClaim, reason: string) => http.put<HourClaim>(`/api/hour-claims/${one.id}/reversal`, { reason }, { version: one.version });
export const trainings = (unit: string) => http.get<OutsideTraining[]>(`/api/units/${unit}/outside-trainings`);
export const recognise = (unit: string, body: OutsideTrainingBody) => http.post<OutsideTraining>(`/api/units/${unit}/outside-trainings`, body);
export const closeTraining = (one: OutsideTraining) => http.put<OutsideTraining>(`/api/outside-trainings/${one.id}/closing`, undefined, { version: one.version });

export const enterByHand = (enrolment: string, body: HandBody, version: number) => http.post<EnrolmentRecord>(`/api/enrolments/${enrolment}/hours`, body, { version });
export const reverseByHand = (entry: string, reason: string) => http.put<EnrolmentRecord>(`/api/hour-entries/${entry}/reversal`, { reason });
export const absences = (enrolment: string) => http.get<Absence[]>(`/api/enrolments/${enrolment}/absences`);
export const noteAbsence = (enrolment: string, body: AbsenceBody) => http.put<Absence[]>(`/api/enrolments/${enrolment}/absences`, body);
export const hourCaps = (project: string) => http.get<HourCapsBody>(`/api/projects/${project}/hour-caps`);
export const setHourCaps = (project: string, caps: HourCapsBody['caps'], version: number) => http.put<HourCapsBody>(`/api/projects/${project}/hour-caps`, { caps }, { version });
