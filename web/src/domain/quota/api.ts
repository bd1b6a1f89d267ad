import type { GrantBody, Page, PlaceMove, PlaceSheet, QuotaSheet, ReturnBody } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';

export const placeSheet = (project: string, unit = '') => http.get<PlaceSheet>(`/api/projects/${project}/places`, { unit });
export const grant = (project: string, body: GrantBody) => http.post<PlaceSheet>(`/api/projects/${project}/grants`, body);
export const reclaim = (project: string, body: ReturnBody) => http.post<PlaceSheet>(`/api/projects/${project}/reclaims`, body);
export const placeMoves = (project: string, unit: string, after: string) =>
  http.get<Page<PlaceMove>>(`/api/projects/${project}/place-moves`, { unit, after });
export const uploadQuotaSheet = (project: string, unit: string, document: string, file: File) =>
  http.upload<QuotaSheet>(`/api/projects/${project}/quota-sheets`, file, { unit, filename: file.name, document });
export const quotaSheet = (id: string) => http.get<QuotaSheet>(`/api/quota-sheets/${id}`);
export const publishQuotaSheet = (id: string, version: number) =>
  http.put<QuotaSheet>(`/api/quota-sheets/${id}/publication`, undefined, { version });
export const exportPlaces = (project: string, unit: string, name: string) =>
  download(`/api/projects/${project}/quota-sheet.xlsx`, `${name}.xlsx`, { unit });
