import type { LikelyDuplicate, MergePreview, Merges, Page, Person } from '@/api';
import { http } from '@/platform/http';

export interface DuplicateQuery {
  unit?: string;
  dismissed?: string;
  after?: string;
}
export const duplicates = (query: DuplicateQuery) => http.get<Page<LikelyDuplicate>>('/api/duplicates', { ...query });
export const preview = (keep: string, other: string) => http.get<MergePreview>(`/api/people/${keep}/merge-preview`, { other });
/** Both records as they were looked at: either may have been edited meanwhile. */
export const merge = (keep: Person, other: Person, reason: string) =>
  http.post<Person>(`/api/people/${keep.id}/merges`, { other: other.id, other_version: other.version, reason }, { version: keep.version });
export const merges = (id: string) => http.get<Merges>(`/api/people/${id}/merges`);
export const undoMerge = (of: Person, reason: string) => http.post<Person>(`/api/people/${of.id}/merge-reversals`, { reason }, { version: of.version });
export const distinguish = (one: string, other: string, reason: string) => http.post<void>(`/api/people/${one}/distinctions`, { other, reason });
export const forgetDistinction = (one: string, other: string) => http.post<void>(`/api/people/${one}/distinction-withdrawals`, { other });
