import type { Certificate, CertificateAct, CertificateHistory, Check, CheckBody, Page } from '@/api';
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
