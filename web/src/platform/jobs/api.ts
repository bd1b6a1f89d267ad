import type { Import, ImportRow, Page } from '@/api';
import { download } from '../download';
import { http } from '../http';

export type RowVerdict = ImportRow['verdict'];
export const staged = (id: string) => http.get<Import>(`/api/imports/${id}`);
export const stagedRows = (id: string, verdict: RowVerdict, after: string) =>
  http.get<Page<ImportRow>>(`/api/imports/${id}/rows`, { verdict, after });
export const applyImport = (id: string, version: number) => http.put<Import>(`/api/imports/${id}/application`, undefined, { version });
export const downloadBadRows = (id: string, name: string) => download(`/api/imports/${id}/bad-rows.xlsx`, name);
