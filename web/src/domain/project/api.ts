import type { Page, Project, ProjectBody, ProjectRow } from '@/api';
import { http } from '@/platform/http';

export const projects = (after = '') => http.get<Page<ProjectRow>>('/api/projects', { after, size: 100 });
export const project = (id: string) => http.get<Project>(`/api/projects/${id}`);
export const createProject = (body: ProjectBody) => http.post<Project>('/api/projects', body);
export const publishProject = (id: string, version: number) => http.put<Project>(`/api/projects/${id}/publication`, undefined, { version });
