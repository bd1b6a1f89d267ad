import type { Page, Project, ProjectBody, ProjectRow, PublicationCheck, SeatsBody } from '@/api';
import { http } from '@/platform/http';

export const projects = (after = '') => http.get<Page<ProjectRow>>('/api/projects', { after, size: 100 });
export const project = (id: string) => http.get<Project>(`/api/projects/${id}`);
export const createProject = (body: ProjectBody) => http.post<Project>('/api/projects', body);
export const redrawProject = (id: string, body: ProjectBody, version: number) => http.put<Project>(`/api/projects/${id}`, body, { version });
export const publicationCheck = (id: string) => http.get<PublicationCheck>(`/api/projects/${id}/publication`);
export const changeSeats = (intake: string, body: SeatsBody, version: number) => http.put<Project>(`/api/intakes/${intake}/seats`, body, { version });
export const publishProject = (id: string, version: number) => http.put<Project>(`/api/projects/${id}/publication`, undefined, { version });
