// The form of a requirement: as it is typed, and as it travels.
import type { HourRuleTerms } from '@/api';
import { hours, tenthsFrom } from '@/platform/format';
import { modes } from './words';

export interface RuleForm {
  name: string;
  from_on: string;
  span: 'rolling' | 'plan';
  years: string;
  plan_from: string;
  plan_until: string;
  minimum: string;
  hours: Record<string, string>; // by mode
  percent: Record<string, string>;
  document: string;
}

export const blankRule = (today: string): RuleForm => ({ name: '', from_on: today, span: 'rolling', years: '5', plan_from: '', plan_until: '', minimum: '', hours: {}, percent: {}, document: '' });

/** The next version begins as the last one is. */
export function ruleForm(name: string, terms: HourRuleTerms, from_on: string): RuleForm {
  return {
    ...blankRule(from_on), name, span: terms.span, years: String(terms.years ?? 5), plan_from: terms.plan_from ?? '', plan_until: terms.plan_until ?? '', minimum: hours(terms.minimum_tenths),
    hours: Object.fromEntries(terms.lines.filter((one) => one.least_tenths).map((one) => [one.mode, hours(one.least_tenths ?? 0)])),
    percent: Object.fromEntries(terms.lines.filter((one) => one.least_percent).map((one) => [one.mode, String(one.least_percent)])),
  };
}

const wholeFrom = (text: string | undefined) => (text && /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : undefined);
const typed = (text: string | undefined) => Boolean(text?.trim());

/** Undefined while something is missing or is no number. */
export function termsOf(form: RuleForm): HourRuleTerms | undefined {
  const minimum = tenthsFrom(form.minimum);
  const years = wholeFrom(form.years);
  const rolling = form.span === 'rolling';
  if (!minimum || !form.from_on || (rolling ? !years : !form.plan_from || !form.plan_until)) return undefined;
  const lines: HourRuleTerms['lines'] = [];
  for (const mode of modes) {
    const least = form.hours[mode];
    const share = form.percent[mode];
    if (!typed(least) && !typed(share)) continue;
    const tenths = typed(least) ? tenthsFrom(least ?? '') : undefined;
    const percent = typed(share) ? wholeFrom(share) : undefined;
    if ((typed(least) && !tenths) || (typed(share) && !percent)) return undefined;
    lines.push({ mode, ...(tenths ? { least_tenths: tenths } : {}), ...(percent ? { least_percent: percent } : {}) });
  }
  return { from_on: form.from_on, span: form.span, ...(rolling ? { years } : { plan_from: form.plan_from, plan_until: form.plan_until }), minimum_tenths: minimum, lines, document: form.document.trim() };
}
