// What is said of a project's conditions when somebody is put in.
import type { Condition, Vouched } from '@/api';

export const attestedOf = (conditions: Condition[]) => conditions.filter((one) => one.kind === 'attested');
/** Whether a reason may be wanted: something holds in principle only. */
export const asksReason = (conditions: Condition[]) => conditions.some((one) => one.strength === 'principle');
export const nothingSaid = (): Vouched => ({ attested: [], reason: '' });
/** What must be ticked before it is sent. */
export const unticked = (conditions: Condition[], said: Vouched) =>
  attestedOf(conditions).filter((one) => one.strength === 'hard' && !said.attested.includes(one.number));
/** Left out where the project asks nothing. */
export const saidOf = (conditions: Condition[], said: Vouched): { vouched?: Vouched } =>
  conditions.length ? { vouched: { attested: said.attested, reason: said.reason.trim() } } : {};
