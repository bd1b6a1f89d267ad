// Accounts, rights and sessions, as their pages ask for them.
import type {
  AccountGrant, AccountGrantBody, AccountRow, ActivationCode, AppointBody, Appointed, OpenSession, Page, SlipRow, PasswordRules, PlatformToken,
  PlatformTokenMade, Role, SecondFactorOffer,
} from '@/api';
import { filenameOf, save } from '../download';
import { http } from '../http';

export const accounts = (query: { unit?: string; kind?: string; state?: string; q?: string; after?: string; size?: number }) =>
  http.get<Page<AccountRow>>('/api/accounts', query);
export const account = (id: string) => http.get<AccountRow>(`/api/accounts/${id}`);
export const openAccount = (body: AppointBody) => http.post<Appointed>('/api/accounts', body);
export const closeAccount = (id: string) => http.remove<void>(`/api/accounts/${id}`);
export const reopenAccount = (id: string) => http.post<AccountRow>(`/api/accounts/${id}/reopening`);
export const appointAccount = (id: string, role: Role, unit: string) => http.put<AccountRow>(`/api/accounts/${id}/appointment`, { role, unit });
export const inviteAccount = (id: string) => http.post<ActivationCode>(`/api/accounts/${id}/activation-code`);
export const accountSessions = async (id: string) => (await http.get<{ rows: OpenSession[] }>(`/api/accounts/${id}/sessions`)).rows;
export const endAccountSessions = (id: string) => http.remove<void>(`/api/accounts/${id}/sessions`);
export const resetSecondFactor = (id: string) => http.remove<void>(`/api/accounts/${id}/second-factor`);

export const platformTokens = async (id: string) => (await http.get<{ rows: PlatformToken[] }>(`/api/accounts/${id}/platform-tokens`)).rows;
export const makeToken = (account: string, name: string) => http.post<PlatformTokenMade>('/api/platform-tokens', { account, name });
export const revokeToken = (id: string) => http.remove<void>(`/api/platform-tokens/${id}`);

export const grants = (query: { unit?: string; account?: string; capability?: string; after?: string; size?: number }) => http.get<Page<AccountGrant>>('/api/grants', query);
export const giveGrant = (body: AccountGrantBody) => http.post<AccountGrant>('/api/grants', body);
export const revokeGrant = (id: string) => http.remove<void>(`/api/grants/${id}`);

export const ownSessions = async () => (await http.get<{ rows: OpenSession[] }>('/api/sessions')).rows;
export const endSession = (id: string) => http.remove<void>(`/api/sessions/${id}`);
export const endOtherSessions = () => http.remove<void>('/api/sessions');

export const passwordRules = () => http.get<PasswordRules>('/api/password-rules', {}, { quiet: true });
export const offerSecondFactor = () => http.post<SecondFactorOffer>('/api/second-factor');
export const confirmSecondFactor = (code: string) => http.put<{ codes: string[] }>('/api/second-factor', { code });
export const renewRecoveryCodes = (code: string) => http.post<{ codes: string[] }>('/api/second-factor/recovery-codes', { code });
export const removeSecondFactor = (code: string) => http.post<void>('/api/second-factor/removal', { code });

export const slips = (query: { unit?: string; who?: string; q?: string; after?: string }) => http.get<Page<SlipRow>>('/api/activation-slips', query);
/** Prints fresh codes; everyone who waits unless people are named. */
export async function printSlips(unit: string, fallback: string, people?: string[]) {
  const { blob, disposition } = await http.make(`/api/units/${unit}/activation-slips`, people ? { people } : {});
  save(blob, filenameOf(disposition) || fallback);
  return true;
}
