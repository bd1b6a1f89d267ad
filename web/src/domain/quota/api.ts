import type { GrantBody, IssueBody, OverQuotaBody, OwnPlaceRequestBody, Page, PlaceLapseBody, PlaceMove, PlacePolicy, PlacePolicyBody, PlaceRequest, PlaceRound, PlaceRoundBody, PlaceRoundView, PlaceSheet, PlaceTransferBody, QuotaDraftBody, QuotaGrid, QuotaSheet, QuotaSheetRow, PlaceRequestBody, ReturnBody, SheetChanges, TopUpBody } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';

export type PlaceKind = QuotaGrid['kind'];
export interface MoveQuery extends Record<string, string> {
  move: string;
  cause: string;
  figure: string;
  intake: string;
  whole: string;
  kind: string;
  document: string;
}

export const placeSheet = (project: string, unit = '') => http.get<PlaceSheet>(`/api/projects/${project}/places`, { unit });
export const quotaGrid = (project: string, unit = '', kind: PlaceKind = 'person') => http.get<QuotaGrid>(`/api/projects/${project}/quota-grid`, { unit, kind });
export const grant = (project: string, body: GrantBody) => http.post<PlaceSheet>(`/api/projects/${project}/grants`, body);
export const reclaim = (project: string, body: ReturnBody) => http.post<PlaceSheet>(`/api/projects/${project}/reclaims`, body);
export const placeMoves = (project: string, unit: string, after: string, filter: Partial<MoveQuery> = {}) =>
  http.get<Page<PlaceMove>>(`/api/projects/${project}/place-moves`, { ...filter, unit, after });
export const uploadQuotaSheet = (project: string, unit: string, document: string, file: File) =>
  http.upload<QuotaSheet>(`/api/projects/${project}/quota-sheets`, file, { unit, filename: file.name, document });
export const quotaSheets = (project: string, unit: string, after = '') => http.get<Page<QuotaSheetRow>>(`/api/projects/${project}/quota-sheets`, { unit, after });
export const quotaSheet = (id: string) => http.get<QuotaSheet>(`/api/quota-sheets/${id}`);
export const saveDraft = (project: string, body: QuotaDraftBody) => http.post<QuotaSheet>(`/api/projects/${project}/quota-drafts`, body);
export const rewriteDraft = (id: string, version: number, body: QuotaDraftBody) => http.put<QuotaSheet>(`/api/quota-sheets/${id}`, body, { version });
export const dropDraft = (id: string, version: number) => http.remove<void>(`/api/quota-sheets/${id}`, { version });
export const sheetChanges = (id: string) => http.get<SheetChanges>(`/api/quota-sheets/${id}/changes`);
export const publishQuotaSheet = (id: string, version: number, seen = '', document = '') =>
  http.put<QuotaSheet>(`/api/quota-sheets/${id}/publication?${new URLSearchParams({ seen, document }).toString()}`, undefined, { version });
export const exportPlaces = (project: string, unit: string, name: string) =>
  download(`/api/projects/${project}/quota-sheet.xlsx`, `${name}.xlsx`, { unit });
export const transferPlaces = (project: string, body: PlaceTransferBody) => http.post<PlaceSheet>(`/api/projects/${project}/place-transfers`, body);
export const lapse = (project: string, body: PlaceLapseBody) => http.post<PlaceSheet>(`/api/projects/${project}/place-lapses`, body);
export const topUp = (project: string, body: TopUpBody) => http.post<PlaceSheet>(`/api/projects/${project}/top-ups`, body);
export const confirmOverQuota = (project: string, body: OverQuotaBody) => http.post<PlaceSheet>(`/api/projects/${project}/over-quota`, body);
export const placePolicy = (project: string) => http.get<PlacePolicy>(`/api/projects/${project}/place-policy`);
export const setPlacePolicy = (project: string, version: number, body: PlacePolicyBody) => http.put<PlacePolicy>(`/api/projects/${project}/place-policy`, body, { version });
export const issuePlaces = (project: string, body: IssueBody) => http.post<PlaceSheet>(`/api/projects/${project}/issues`, body);
export const rounds = (project: string, after = '') => http.get<Page<PlaceRound>>(`/api/projects/${project}/place-rounds`, { after });
export const announceRound = (project: string, body: PlaceRoundBody) => http.post<PlaceRoundView>(`/api/projects/${project}/place-rounds`, body);
export const roundView = (id: string) => http.get<PlaceRoundView>(`/api/place-rounds/${id}`);
export const roundRequests = (id: string, after = '', size = 50) => http.get<Page<PlaceRequest>>(`/api/place-rounds/${id}/requests`, { after, size: String(size) });
export const askOwn = (id: string, version: number | undefined, body: OwnPlaceRequestBody) => http.put<PlaceRoundView>(`/api/place-rounds/${id}/own-request`, body, version === undefined ? {} : { version });
export const askFor = (id: string, version: number | undefined, body: PlaceRequestBody) => http.put<PlaceRoundView>(`/api/place-rounds/${id}/requests`, body, version === undefined ? {} : { version });
export const givePoints = (round: PlaceRound, lines: { request: string; points: number }[]) => http.put<PlaceRoundView>(`/api/place-rounds/${round.id}/points`, { lines }, { version: round.version });
export const allotRound = (round: PlaceRound) => http.put<PlaceRoundView>(`/api/place-rounds/${round.id}/allotment`, undefined, { version: round.version });
export const takeBackRound = (round: PlaceRound, reason: string) => http.post<PlaceRoundView>(`/api/place-rounds/${round.id}/reversal`, { reason }, { version: round.version });
export const cancelRound = (round: PlaceRound, reason: string) => http.post<PlaceRoundView>(`/api/place-rounds/${round.id}/cancellation`, { reason }, { version: round.version });
