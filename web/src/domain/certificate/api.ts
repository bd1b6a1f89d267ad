import type { ApprovalBody, Approved, Certificate, CertificateAct, CertificateApproval, CertificateHistory, CertificateRule, CertificateWaiting, Check, CheckBody, NumberPatterns, Page, PrintBody, PrintRun } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';

export const myCertificates = () => http.get<Certificate[]>('/api/my/certificates');
export const certificates = (query: CertificateQuery & { after?: string }) =>
  http.get<Page<Certificate>>('/api/certificates', query);
export const certificateHistory = (id: string) => http.get<CertificateHistory>(`/api/certificates/${id}`);
export type Act = 'revocation' | 'correction' | 'reissue';
const pathOf: Record<Act, (id: string) => string> = {
  revocation: (id) => `/api/certificates/${id}/revocation`,
  correction: (id) => `/api/certificates/${id}/correction`,
  reissue: (id) => `/api/certificates/${id}/reissue`,
};
export const actOn = (id: string, act: Act, body: CertificateAct, version: number) => http.put<CertificateHistory>(pathOf[act](id), body, { version });
export const checkCertificate = (body: CheckBody) => http.post<Check>('/api/public/certificate-checks', body, { quiet: true });
export type CertificateQuery = { project?: string; unit?: string; q?: string; state?: string; from?: string; until?: string };
export const downloadCertificates = (query: CertificateQuery, name: string) => download('/api/certificates.xlsx', `${name}.xlsx`, query);
export const downloadCredential = (id: string, number: string) => download(`/api/certificates/${id}/credential.jwt`, `${number}.jwt`);
export const downloadPaper = (id: string, number: string) => download(`/api/certificates/${id}/paper.pdf`, `${number || id}.pdf`);
export const issueRule = (project: string) => http.get<CertificateRule>(`/api/projects/${project}/certificate-rule`);
export const setIssueRule = (project: string, issue: CertificateRule['issue'], version: number) => http.put<CertificateRule>(`/api/projects/${project}/certificate-rule`, { issue }, { version });
export const waitingFor = (project: string, query: { state: string; unit?: string; q?: string; after?: string; size?: number }) => http.get<Page<CertificateWaiting>>(`/api/projects/${project}/certificate-waiting`, query);
export const approvals = (project: string, after: string) => http.get<Page<CertificateApproval>>(`/api/projects/${project}/certificate-approvals`, { after });
export const approveWaiting = (project: string, body: ApprovalBody) => http.post<Approved>(`/api/projects/${project}/certificate-approvals`, body);
export const refuseCertificate = (enrolment: string, reason: string) => http.put<void>(`/api/enrolments/${enrolment}/certificate-refusal`, { reason });
export const letWaitAgain = (enrolment: string) => http.remove<void>(`/api/enrolments/${enrolment}/certificate-refusal`);
export const prints = () => http.get<PrintRun[]>('/api/certificate-prints');
export const startPrint = (body: PrintBody) => http.post<PrintRun>('/api/certificate-prints', body);
export const goOnPrinting = (id: string) => http.put<PrintRun>(`/api/certificate-prints/${id}/resumption`);
export const dropPrint = (id: string) => http.remove<void>(`/api/certificate-prints/${id}`);
export const downloadPrint = (id: string, position: number) => download(`/api/certificate-prints/${id}/files/${position}`, `certificates-${position}.pdf`);
export const numberPatterns = (unit: string) => http.get<NumberPatterns>(`/api/units/${unit}/number-patterns`);
export const tryPattern = (unit: string, pattern: string) => http.post<{ sample: string }>(`/api/units/${unit}/number-samples`, { pattern, from_on: null });
export const setPattern = (unit: string, pattern: string, from_on: string) => http.post<NumberPatterns>(`/api/units/${unit}/number-patterns`, { pattern, from_on });
