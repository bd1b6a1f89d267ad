import type { Board, BoardDetails, Desk, Figure, Page, PersonBehind } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';

export const desk = () => http.get<Desk>('/api/desk');
/** On whose tree: of the period's end, of today, or of a day. */
export interface Through {
  lens: string;
  on: string;
}
export const board = (project: string, unit: string, through: Through) => http.get<Board>(`/api/projects/${project}/board`, { unit, ...through });
export const boardDetails = (project: string, unit: string) => http.get<BoardDetails>(`/api/projects/${project}/board-details`, { unit });
export const exportBoard = (project: string, unit: string, through: Through, name: string) => download(`/api/projects/${project}/board.xlsx`, `${name}.xlsx`, { unit, ...through });
/** Whose figure on which board: `within` is the unit the board is of. */
export interface Behind {
  unit: string;
  figure: Figure;
  within: string;
}
export const peopleBehind = (project: string, behind: Behind, through: Through, after: string) =>
  http.get<Page<PersonBehind>>(`/api/projects/${project}/people-behind`, { ...behind, ...through, after });
