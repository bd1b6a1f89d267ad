import type { AuditRow, Page } from '@/api';
import { http } from '../http';

export interface AuditQuery {
  unit?: string;
  action?: string;
  object?: string;
  actor?: string;
  from?: string;
  until?: string;
  after?: string;
}
export const audit = (query: AuditQuery) => http.get<Page<AuditRow>>('/api/audit', { ...query });
