import type { Page, Unit, UnitPath } from '@/api';
import { http } from '@/platform/http';

export const unitPath = (id: string) => http.get<UnitPath>(`/api/units/${id}`);
export const units = (query: { parent?: string; q?: string; after?: string; size?: number }) => http.get<Page<Unit>>('/api/units', query);
