import type { DocumentBody, Identity, MoveBody, NameBody, Page, Person, PersonBody, PersonEdit, RememberedHeading, Unsealed, UnsealBody } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';
import { stageSheet, type Sending } from '@/platform/jobs/send-in-pieces';

export const people = (query: { unit?: string; q?: string; after?: string; size?: number }) => http.get<Page<Person>>('/api/people', query);
export const person = (id: string) => http.get<Person>(`/api/people/${id}`);
export const uploadRoster = (unit: string, file: File, told: (now: Sending) => void) => stageSheet(`/api/units/${unit}/roster-imports`, file, told);
export const downloadRosterTemplate = (unit: string, name: string) => download(`/api/units/${unit}/roster-template.xlsx`, `${name}.xlsx`);
export const addPerson = (unit: string, body: PersonBody) => http.post<Person>(`/api/units/${unit}/people`, body);
export const identity = (id: string) => http.get<Identity>(`/api/people/${id}/identity`);
export const changeName = (of: Person, body: NameBody) => http.post<Person>(`/api/people/${of.id}/names`, body, { version: of.version });
export const addDocument = (of: Person, body: DocumentBody) => http.post<Person>(`/api/people/${of.id}/documents`, body, { version: of.version });
export const unseal = (id: string, body: UnsealBody) => http.post<Unsealed>(`/api/people/${id}/unsealings`, body);
export const editPerson = (of: Person, body: PersonEdit) => http.put<Person>(`/api/people/${of.id}`, body, { version: of.version });
export const movePerson = (id: string, body: MoveBody) => http.post<Person>(`/api/people/${id}/moves`, body);
export const rememberedColumns = (unit: string, after: string) => http.get<Page<RememberedHeading>>(`/api/units/${unit}/remembered-columns`, { after });
export const forgetColumn = (unit: string, heading: string) => http.remove<undefined>(`/api/units/${unit}/remembered-columns`, { query: { heading } });
