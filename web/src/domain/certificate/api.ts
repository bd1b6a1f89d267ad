import type { Certificate, Check, CheckBody, Page } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';

export const myCertificates = () => http.get<Certificate[]>('/api/my/certificates');
export const certificates = (query: { project?: string; unit?: string; q?: string; after?: string }) =>
  http.get<Page<Certificate>>('/api/certificates', query);
export const checkCertificate = (body: CheckBody) => http.post<Check>('/api/public/certificate-checks', body, { quiet: true });
export const downloadPaper = (id: string, number: string) => download(`/api/certificates/${id}/paper.pdf`, `${number || id}.pdf`);
