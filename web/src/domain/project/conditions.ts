// Who may come into a project, as it is edited: what a condition looks at, which values fit, how much it binds.
import type { Condition } from '@/api';

export interface ConditionForm {
  kind: Condition['kind'];
  strength: Condition['strength'];
  words: string;
  any_of: string[];
  least: string;
  most: string;
  attester: NonNullable<Condition['attester']>; // of attested ones
}

export const conditionKinds: Condition['kind'][] = ['attested', 'stage', 'unit-kind', 'post', 'subject', 'full-time', 'age', 'trained', 'not-trained'];
export const emptyCondition = (): ConditionForm => ({ kind: 'attested', strength: 'hard', words: '', any_of: [], least: '', most: '', attester: 'sender' });

/** What may be ticked; the others are typed. A school is known by the first two digits of its code (B51). */
export const fixedChoices: Partial<Record<Condition['kind'], string[]>> = {
  stage: ['preschool', 'primary', 'junior', 'senior', 'vocational-senior', 'special', 'other'],
  post: ['teacher', 'teacher-with-duty', 'class-head', 'administrator', 'leader'],
  'unit-kind': ['11', '21', '31', '34', '36', '51', 'teaching-site', 'office'],
};
const listed: Condition['kind'][] = ['stage', 'unit-kind', 'post', 'subject', 'trained', 'not-trained'];
export const isListed = (kind: Condition['kind']) => listed.includes(kind);

export function conditionForm(one: Condition): ConditionForm {
  return { kind: one.kind, strength: one.strength, words: one.words, any_of: [...one.any_of], least: one.least?.toString() ?? '', most: one.most?.toString() ?? '', attester: one.attester ?? 'sender' };
}

const years = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined);

export function conditionBody(one: ConditionForm, number: number): Condition {
  const aged = one.kind === 'age';
  return {
    number, kind: one.kind, strength: one.strength, words: one.words.trim(), any_of: isListed(one.kind) ? one.any_of.map((word) => word.trim()).filter(Boolean) : [],
    least: (aged && years(one.least)) || null, most: (aged && years(one.most)) || null,
    attester: one.kind === 'attested' && one.attester === 'confirmer' ? 'confirmer' : null,
  };
}

export function conditionFaults(one: ConditionForm): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!one.words.trim()) faults.words = 'ui.required';
  if (isListed(one.kind) && !one.any_of.some((word) => word.trim())) faults.any_of = 'project.form.chooseSome';
  if (one.kind === 'age') {
    const [least, most] = [years(one.least), years(one.most)];
    const wrong = (one.least.trim() && !least) || (one.most.trim() && !most) || (!least && !most) || (least && most && least > most);
    if (wrong) faults.any_of = 'project.form.ageFault';
  }
  return faults;
}
