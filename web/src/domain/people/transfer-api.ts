import type { Page, Transfer, TransferBody, TransferTarget } from '@/api';
import { http } from '@/platform/http';

export interface TransferQuery {
  box?: string;
  state?: string;
  kind?: string;
  person?: string;
  size?: number;
  after?: string;
}
export const transfers = (query: TransferQuery) => http.get<Page<Transfer>>('/api/transfers', { ...query });
export const targets = (q: string) => http.get<Page<TransferTarget>>('/api/transfer-targets', { q, size: 30 });
export const askTransfer = (body: TransferBody) => http.post<Transfer>('/api/transfers', body);
/** Every decision names the version it was made on. */
const seen = (one: Transfer) => ({ version: one.version });
export const accept = (one: Transfer, school: string) => http.put<Transfer>(`/api/transfers/${one.id}/acceptance`, school ? { school } : {}, seen(one));
export const refuse = (one: Transfer, reason: string) => http.put<Transfer>(`/api/transfers/${one.id}/refusal`, { reason }, seen(one));
export const withdraw = (one: Transfer, reason: string) => http.put<Transfer>(`/api/transfers/${one.id}/withdrawal`, { reason }, seen(one));
export const takeBack = (one: Transfer, reason: string) => http.put<Transfer>(`/api/transfers/${one.id}/reversal`, { reason }, seen(one));
export const endSecondment = (one: Transfer, endedOn: string, document: string) =>
  http.put<Transfer>(`/api/transfers/${one.id}/return`, { ended_on: endedOn, document }, seen(one));
