import type { Import, Page, Person } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';

export const people = (query: { unit?: string; q?: string; after?: string }) => http.get<Page<Person>>('/api/people', query);
export const person = (id: string) => http.get<Person>(`/api/people/${id}`);
export const uploadRoster = (unit: string, file: File) => http.upload<Import>(`/api/units/${unit}/roster-imports`, file, { filename: file.name });
export const downloadRosterTemplate = (unit: string, name: string) => download(`/api/units/${unit}/roster-template.xlsx`, `${name}.xlsx`);
