import type { ChangeBody, FoundBody, Page, Unit, UnitChange, UnitPath } from '@/api';
import { http } from '@/platform/http';

export const unitPath = (id: string) => http.get<UnitPath>(`/api/units/${id}`);
export const units = (query: { parent?: string; q?: string; after?: string; size?: number }) => http.get<Page<Unit>>('/api/units', query);
export const foundUnit = (body: FoundBody) => http.post<Unit>('/api/units', body);
export const unitChanges = (id: string, after: string) => http.get<Page<UnitChange>>(`/api/units/${id}/changes`, { after });
export const changeUnit = (unit: Unit, body: ChangeBody) => http.post<Unit>(`/api/units/${unit.id}/changes`, body, { version: unit.version });
export const takeBack = (change: string, reason: string) => http.put<Unit>(`/api/unit-changes/${change}/reversal`, { reason });
