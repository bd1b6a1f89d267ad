import type { Export, ExportBody, ExportList } from '@/api';
import { http } from '../http';

export const askExport = (body: ExportBody) => http.post<Export>('/api/exports', body);
export const exportsOfMine = () => http.get<ExportList>('/api/exports');
export const dropExport = (id: string) => http.remove<void>(`/api/exports/${id}`);
/** Fetched by the browser itself, which goes on where a lost connection left it. */
export const exportFile = (id: string) => `/api/exports/${id}/file`;
