import type { CrossTable, SavedTable, SavedTableBody, SavedTableList, TableBody } from '@/api';
import { filenameOf, save } from '@/platform/download';
import { http } from '@/platform/http';

export const countTable = (project: string, body: TableBody) => http.post<CrossTable>(`/api/projects/${project}/tables`, body);
export async function downloadTable(project: string, body: TableBody, name: string) {
  const { blob, disposition } = await http.make(`/api/projects/${project}/tables/table.xlsx`, body);
  save(blob, filenameOf(disposition) || `${name}.xlsx`);
}
export const savedTables = () => http.get<SavedTableList>('/api/saved-tables');
export const saveTable = (body: SavedTableBody) => http.post<SavedTable>('/api/saved-tables', body);
export const rewriteTable = (id: string, body: SavedTableBody, version: number) => http.put<SavedTable>(`/api/saved-tables/${id}`, body, { version });
export const dropTable = (id: string, version: number) => http.remove<void>(`/api/saved-tables/${id}`, { version });
