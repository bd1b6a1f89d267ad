import type { LayoutKind, LayoutList, LayoutSheet } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';

export const layouts = (project: string, unit: string) => http.get<LayoutList>(`/api/projects/${project}/layouts`, { unit });
export const layout = (project: string, unit: string, kind: LayoutKind) => http.get<LayoutSheet>(`/api/projects/${project}/layouts/${kind}`, { unit });
export type Format = 'xlsx' | 'pdf' | 'csv';
export const downloadLayout = (project: string, unit: string, kind: LayoutKind, format: Format) => {
  const paths = {
    xlsx: `/api/projects/${project}/layouts/${kind}/table.xlsx`,
    pdf: `/api/projects/${project}/layouts/${kind}/table.pdf`,
    csv: `/api/projects/${project}/layouts/${kind}/table.csv`,
  };
  return download(paths[format], `${kind}.${format}`, { unit });
};
