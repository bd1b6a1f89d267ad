import type { Import, ImportCells, ImportLayout, ImportRow, Page, WrongValue } from '@/api';
import { download } from '../download';
import { http } from '../http';

export type RowVerdict = ImportRow['verdict'];
export type RowFate = ImportRow['fate'];
export interface RowsAsked {
  verdict?: RowVerdict;
  fate?: RowFate;
}
export const staged = (id: string) => http.get<Import>(`/api/imports/${id}`);
export const pastImports = (kind: Import['kind'], after: string) => http.get<Page<Import>>('/api/imports', { kind, after });
export const stagedRows = (id: string, asked: RowsAsked, after: string) => http.get<Page<ImportRow>>(`/api/imports/${id}/rows`, { ...asked, after });
export const applyImport = (id: string, version: number) => http.put<Import>(`/api/imports/${id}/application`, undefined, { version });
export const undoImport = (id: string, reason: string, revoke: boolean, version: number) => http.put<Import>(`/api/imports/${id}/reversal`, { reason, revoke: revoke || null }, { version });
export const downloadBadRows = (id: string, name: string) => download(`/api/imports/${id}/bad-rows.xlsx`, name);
export const importLayout = (id: string) => http.get<ImportLayout>(`/api/imports/${id}/layout`);
export const nameColumns = (id: string, columns: string[], version: number) => http.put<Import>(`/api/imports/${id}/columns`, { columns }, { version });
export const rowCells = (id: string, line: number) => http.get<ImportCells>(`/api/imports/${id}/rows/${line}`);
export const mendRow = (id: string, line: number, cells: string[]) => http.put<Import>(`/api/imports/${id}/rows/${line}`, { cells });
export const wrongValues = (id: string) => http.get<WrongValue[]>(`/api/imports/${id}/wrong-values`);
export const correctValue = (id: string, field: string, from: string, to: string) => http.put<Import>(`/api/imports/${id}/correction`, { field, from, to });
