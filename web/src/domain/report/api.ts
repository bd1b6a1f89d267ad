import type { Board, Desk, Figure, Page, PersonBehind } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';

export const desk = () => http.get<Desk>('/api/desk');
export const board = (project: string, unit: string) => http.get<Board>(`/api/projects/${project}/board`, { unit });
export const exportBoard = (project: string, unit: string, name: string) => download(`/api/projects/${project}/board.xlsx`, `${name}.xlsx`, { unit });
export const peopleBehind = (project: string, unit: string, figure: Figure, after: string) =>
  http.get<Page<PersonBehind>>(`/api/projects/${project}/people-behind`, { unit, figure, after });
