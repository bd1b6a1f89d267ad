import type { BaselineBody, BaselinePaper, BaselineReading, BaselineRow, Page } from '@/api';
import { http } from '@/platform/http';

export const baselines = (project: string, unit: string, after = '') => http.get<Page<BaselineRow>>(`/api/projects/${project}/baselines`, { unit, after });
export const baseline = (id: string) => http.get<BaselinePaper>(`/api/baselines/${id}`);
export const enterBaseline = (project: string, unit: string, body: BaselineBody) => http.post<BaselinePaper>(`/api/projects/${project}/baselines?${new URLSearchParams(unit ? { unit } : {}).toString()}`, body);
export const readBaseline = (project: string, unit: string, file: File) => http.upload<BaselineReading>(`/api/projects/${project}/baseline-readings`, file, { unit });
export const withdrawBaseline = (id: string, version: number, reason: string) => http.put<BaselinePaper>(`/api/baselines/${id}/withdrawal`, { reason }, { version });
