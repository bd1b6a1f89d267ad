// What is said of a project's conditions when somebody is put in, and when she is confirmed.
import type { Condition, Vouched } from '@/api';

/** Who is asked: whoever puts her in, whoever confirms, or an authority that does both at once. */
export type Asked = 'sender' | 'confirmer' | 'both';

export const leftToConfirmer = (one: Condition) => one.kind === 'attested' && one.attester === 'confirmer';
export const attestedOf = (conditions: Condition[], by: Asked = 'sender') =>
  conditions.filter((one) => one.kind === 'attested' && (by === 'both' || leftToConfirmer(one) === (by === 'confirmer')));
export const nothingSaid = (): Vouched => ({ attested: [], reason: '' });
/** What must be ticked before it is sent. */
export const unticked = (conditions: Condition[], said: Vouched, by: Asked = 'sender') =>
  attestedOf(conditions, by).filter((one) => one.strength === 'hard' && !said.attested.includes(one.number));
/** Whether a reason is wanted: something that holds in principle does not. `unmet` are the numbers the register does not find met;
    where it is about several people nobody knows, and it may be. */
export const asksReason = (conditions: Condition[], said: Vouched, by: Asked = 'sender', unmet?: number[]) =>
  attestedOf(conditions, by).some((one) => one.strength === 'principle' && !said.attested.includes(one.number)) ||
  (by !== 'confirmer' && conditions.some((one) => one.kind !== 'attested' && one.strength === 'principle' && (!unmet || unmet.includes(one.number))));
/** Left out where the project asks nothing. */
export const saidOf = (conditions: Condition[], said: Vouched): { vouched?: Vouched } =>
  conditions.length ? { vouched: { attested: said.attested, reason: said.reason.trim() } } : {};
