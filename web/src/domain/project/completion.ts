// What completes a project, as a tree that is edited and shown: all or any of several, or at least so many; the leaves are parts.
import type { CompletionRule } from '@/api';

export interface RuleForm {
  combine: CompletionRule['combine'];
  least: number;
  part: number;
  rules: RuleForm[];
}

export const leaf = (part: number): RuleForm => ({ combine: 'part', least: 1, part, rules: [] });
export const group = (combine: RuleForm['combine'], rules: RuleForm[]): RuleForm => ({ combine, least: 1, part: 0, rules });
/** All parts, said as a rule: where editing begins. */
export const allOf = (parts: number): RuleForm => group('all', Array.from({ length: parts }, (_, index) => leaf(index + 1)));

export function ruleForm(rule: CompletionRule): RuleForm {
  return { combine: rule.combine, least: rule.least ?? 1, part: rule.part ?? 0, rules: (rule.rules ?? []).map(ruleForm) };
}

export function ruleBody(rule: RuleForm): CompletionRule {
  if (rule.combine === 'part') return { combine: 'part', part: rule.part };
  return { combine: rule.combine, ...(rule.combine === 'at-least' ? { least: rule.least } : {}), rules: rule.rules.map(ruleBody) };
}

/** Whether something in the tree names no part, or asks for more than there is. */
export function ruleFaults(rule: RuleForm, parts: number): boolean {
  if (rule.combine === 'part') return rule.part < 1 || rule.part > parts;
  const most = rule.combine === 'at-least' ? rule.least : 1;
  return rule.rules.length === 0 || most < 1 || most > rule.rules.length || rule.rules.some((one) => ruleFaults(one, parts));
}

/** A part was removed: those after it move up, and what named it goes. */
export function withoutPart(rule: RuleForm, position: number): RuleForm | undefined {
  if (rule.combine === 'part') return rule.part === position ? undefined : leaf(rule.part > position ? rule.part - 1 : rule.part);
  const rules = rule.rules.map((one) => withoutPart(one, position)).filter((one) => one !== undefined);
  return rules.length ? { ...rule, rules, least: Math.min(rule.least, rules.length) } : undefined;
}
