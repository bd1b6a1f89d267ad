import type { AuditRow, Page } from '@/api';
import { http } from '../http';
import { may } from '../rights';

export interface AuditQuery {
  unit?: string;
  action?: string;
  object?: string;
  actor?: string;
  from?: string;
  until?: string;
  after?: string;
}
/** The whole audit for who was given it; for an office what was done to its own units. */
export const audit = (query: AuditQuery) => http.get<Page<AuditRow>>(may('view-audit') ? '/api/audit' : '/api/audit/own', { ...query });
