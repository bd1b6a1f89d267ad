import type { ChangeBody, ChangePreview, FoundBody, Import, Page, PlannedChange, Unit, UnitChange, UnitPath } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';

export const unitPath = (id: string) => http.get<UnitPath>(`/api/units/${id}`);
export const units = (query: { parent?: string; q?: string; after?: string; size?: number }) => http.get<Page<Unit>>('/api/units', query);
export const foundUnit = (body: FoundBody) => http.post<Unit>('/api/units', body);
export const unitChanges = (id: string, after: string) => http.get<Page<UnitChange>>(`/api/units/${id}/changes`, { after });
export const changeUnit = (unit: Unit, body: ChangeBody) => http.post<Unit>(`/api/units/${unit.id}/changes`, body, { version: unit.version });
export const takeBack = (change: string, reason: string) => http.put<Unit>(`/api/unit-changes/${change}/reversal`, { reason });
export const previewChange = (unit: string, body: ChangeBody) => http.post<ChangePreview>(`/api/units/${unit}/change-previews`, body);
export const previewTakeBack = (change: string) => http.post<ChangePreview>(`/api/unit-changes/${change}/reversal-previews`);
export const planChange = (unit: string, body: ChangeBody) => http.post<PlannedChange>(`/api/units/${unit}/planned-changes`, body);
export const plannedChanges = (unit: string, after: string) => http.get<Page<PlannedChange>>(`/api/units/${unit}/planned-changes`, { after });
export const withdrawPlan = (plan: string, reason: string) => http.put<PlannedChange>(`/api/planned-changes/${plan}/withdrawal`, { reason });
export const uploadUnits = (unit: string, file: File) => http.upload<Import>(`/api/units/${unit}/unit-imports`, file, { filename: file.name });
export const downloadUnits = (unit: string, name: string) => download(`/api/units/${unit}/units.xlsx`, `${name}.xlsx`);
