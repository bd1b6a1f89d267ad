// The form of a new project as it is typed, its faults by field, and the body it becomes. Pure; the page only shows it.
import type { EnrolmentPolicy, FeeLine, IntakeBody, Project, ProjectBody, ProjectFigure, Strength } from '@/api';
import { tenthsFrom } from '@/platform/format';
import { conditionBody, conditionForm, conditionFaults, type ConditionForm } from './conditions';
import { ruleBody, ruleFaults, ruleForm, type RuleForm } from './completion';

export const requirementsMost = 6; // running sums kept on an enrolment

export interface NeedForm {
  name: string;
  hour_type: string;
  hours: string;
  strength: Strength;
}
export interface PartForm {
  name: string;
  organiser: string;
  platform: string;
  by_intake: boolean;
  window_from: string;
  window_until: string;
  needs: NeedForm[];
}
export interface ProjectForm {
  programme_name: string;
  name: string;
  training_year: string;
  confirm_level: ProjectBody['confirm_level'];
  starts_on: string;
  ends_on: string;
  certificate_title: string;
  number_code: string;
  parts: PartForm[];
  intakes: IntakeBody[];
  enrolment: EnrolmentPolicy;
  completion: RuleForm | null; // none: all parts
  conditions: ConditionForm[];
  fees: FeeForm[];
  figures: ProjectFigure[];
}
export interface FeeForm {
  words: string;
  yuan: string;
  payer: FeeLine['payer'];
}

export const strengths: Strength[] = ['hard', 'principle', 'reference'];
export const payers: FeeLine['payer'][] = ['national', 'province', 'city', 'county', 'school', 'trainee'];
export const emptyFee = (): FeeForm => ({ words: '', yuan: '', payer: 'city' });
export const hourTypes = ['online', 'face-to-face', 'applied-study', 'research-practice', 'practice'];
export const emptyNeed = (): NeedForm => ({ name: '', hour_type: 'online', hours: '', strength: 'hard' });
export const emptyPart = (): PartForm => ({
  name: '', organiser: '', platform: '', by_intake: true, window_from: '', window_until: '', needs: [emptyNeed()],
});
export const usualPolicy = (): EnrolmentPolicy => ({
  enrolment_mode: 'nominated', reserve_promotion: 'by-hand', date_clash: 'refuse', year_limit: 'any', accept_hours: 48, choose_by: null,
});
export const emptyIntake = (number: number): IntakeBody => ({ number, starts_on: '', ends_on: '', opens_on: '', closes_on: '' });
export const emptyProject = (year: string): ProjectForm => ({
  programme_name: '', name: '', training_year: year, confirm_level: 'county', starts_on: '', ends_on: '', certificate_title: '',
  number_code: '', parts: [emptyPart()], intakes: [emptyIntake(1)], enrolment: usualPolicy(),
  completion: null, conditions: [], fees: [], figures: [],
});

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A day so many days after another, both as YYYY-MM-DD. */
export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export interface Series {
  first: string;
  count: number;
  days: number;
  gap: number;
  opens: number; // days before the first day
  closes: number;
}

/** Intakes of one length and one gap; the last day counts, so forty days from the 10th end on the 18th of the month after. */
export function seriesOf(series: Series): IntakeBody[] {
  if (!day.test(series.first)) return [];
  return Array.from({ length: series.count }, (_, index) => {
    const starts_on = dayAfter(series.first, index * (series.days + series.gap));
    return {
      number: index + 1, starts_on, ends_on: dayAfter(starts_on, series.days - 1), opens_on: dayAfter(starts_on, -series.opens),
      closes_on: dayAfter(starts_on, -series.closes),
    };
  });
}

/** Faults by place in the form ("parts.0.name"), each the key of a sentence. */
export type Faults = Record<string, string>;

function order(faults: Faults, at: string, from: string, until: string) {
  if (!day.test(from)) faults[`${at}from`] = 'ui.required';
  if (!day.test(until)) faults[`${at}until`] = 'ui.required';
  else if (day.test(from) && until < from) faults[`${at}until`] = 'project.form.dateOrder';
}

function needFaults(faults: Faults, part: PartForm, at: string) {
  part.needs.forEach((need, index) => {
    if (!need.name.trim()) faults[`${at}needs.${index}.name`] = 'ui.required';
    if (!tenthsFrom(need.hours)) faults[`${at}needs.${index}.hours`] = 'ui.required';
  });
}

export function faultsOf(form: ProjectForm): Faults {
  const faults: Faults = {};
  for (const field of ['programme_name', 'name', 'certificate_title'] as const) if (!form[field].trim()) faults[field] = 'ui.required';
  if (!/^20\d\d$|^2100$/.test(form.training_year)) faults.training_year = 'project.form.yearRange';
  if (!/^\d{2}$/.test(form.number_code)) faults.number_code = 'project.form.codeDigits';
  order(faults, '', form.starts_on, form.ends_on);
  form.parts.forEach((part, index) => {
    const at = `parts.${index}.`;
    for (const field of ['name', 'organiser', 'platform'] as const) if (!part[field].trim()) faults[at + field] = 'ui.required';
    if (!part.by_intake) order(faults, at, part.window_from, part.window_until);
    needFaults(faults, part, at);
  });
  form.intakes.forEach((intake, index) => {
    order(faults, `intakes.${index}.`, intake.starts_on, intake.ends_on);
    order(faults, `intakes.${index}.nominate.`, intake.opens_on, intake.closes_on);
    if (intake.base_schools?.some((base) => !base.unit || base.seats < 1)) faults[`intakes.${index}.bases`] = 'project.form.baseFault';
  });
  if (form.parts.flatMap((part) => part.needs).length > requirementsMost) faults.needs = 'project.form.tooManyNeeds';
  if (form.completion && ruleFaults(form.completion, form.parts.length)) faults.completion = 'project.form.ruleFault';
  form.conditions.forEach((one, index) => Object.entries(conditionFaults(one)).forEach(([field, key]) => (faults[`conditions.${index}.${field}`] = key)));
  form.fees.forEach((one, index) => {
    if (!one.words.trim()) faults[`fees.${index}.words`] = 'ui.required';
    if (fenFrom(one.yuan) === undefined) faults[`fees.${index}.yuan`] = 'project.form.yuanFault';
  });
  return faults;
}

/** Yuan as typed, with at most two decimals, in fen; undefined when it is no amount. Nothing typed is nothing charged. */
export function fenFrom(text: string): number | undefined {
  const typed = text.trim();
  if (!typed) return 0;
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(typed)) return undefined;
  const [yuan = '0', cents = ''] = typed.split('.');
  return Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}
export const yuanOf = (fen: number) => (fen % 100 ? (fen / 100).toFixed(2) : String(fen / 100));

/** The step of the wizard a fault belongs to. */
export function stepOf(fault: string): number {
  if (/^(parts|needs|completion)/.test(fault)) return 1;
  if (fault.startsWith('intakes')) return 2;
  if (/^(conditions|fees)/.test(fault)) return fault.startsWith('fees') ? 4 : 3;
  return 0;
}

/** Leap days fall on the 28th. */
export function yearsLater(iso: string, years: number): string {
  if (!day.test(iso)) return iso;
  const rest = iso.slice(5);
  const year = Number(iso.slice(0, 4)) + years;
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}-${rest === '02-29' && !leap ? '02-28' : rest}`;
}

/** A form of a project that stands: to change a draft, or, some years later, for the next one. */
export function formOf(project: Project, years = 0): ProjectForm {
  const moved = (iso: string) => yearsLater(iso, years);
  const { project: row, terms } = project;
  return {
    programme_name: row.programme_name, name: years ? row.name.replace(String(row.training_year), String(row.training_year + years)) : row.name,
    training_year: String(row.training_year + years), confirm_level: row.confirm_level, starts_on: moved(row.starts_on), ends_on: moved(row.ends_on),
    certificate_title: row.certificate_title, number_code: project.number_code,
    parts: project.parts.map((part) => ({
      name: part.name, organiser: part.organiser, platform: part.platform, by_intake: part.by_intake, window_from: moved(part.window_from),
      window_until: moved(part.window_until),
      needs: part.requirements.map((need) => ({ name: need.name, hour_type: need.hour_type, hours: String(need.minimum_tenths / 10), strength: need.strength ?? 'hard' })),
    })),
    intakes: project.intakes.map((intake) => {
      const bases = project.base_schools.filter((base) => base.intake === intake.id).map((base) => ({ unit: base.unit, seats: base.seats }));
      return {
        number: intake.number, starts_on: moved(intake.starts_on), ends_on: moved(intake.ends_on), opens_on: moved(intake.opens_on),
        closes_on: moved(intake.closes_on), seats: bases.length ? null : intake.seats || null, base_schools: bases.length ? bases : null,
      };
    }),
    enrolment: {
      enrolment_mode: row.enrolment_mode, reserve_promotion: row.reserve_promotion, date_clash: row.date_clash, year_limit: row.year_limit,
      accept_hours: row.accept_hours, choose_by: row.choose_by ? moved(row.choose_by) : null,
    },
    completion: terms.completion ? ruleForm(terms.completion) : null, conditions: terms.conditions.map(conditionForm),
    fees: terms.fees.map((fee) => ({ words: fee.words, yuan: yuanOf(fee.amount_fen), payer: fee.payer })), figures: terms.figures,
  };
}

export function bodyOf(form: ProjectForm): ProjectBody {
  let slot = 0;
  return {
    programme_name: form.programme_name.trim(), name: form.name.trim(), training_year: Number(form.training_year),
    confirm_level: form.confirm_level, starts_on: form.starts_on, ends_on: form.ends_on, certificate_title: form.certificate_title.trim(),
    number_code: form.number_code,
    parts: form.parts.map((part) => ({
      name: part.name.trim(), organiser: part.organiser.trim(), platform: part.platform.trim(), by_intake: part.by_intake,
      window_from: part.by_intake ? form.starts_on : part.window_from, window_until: part.by_intake ? form.ends_on : part.window_until,
      requirements: part.needs.map((need) => ({ slot: ++slot, name: need.name.trim(), hour_type: need.hour_type, minimum_tenths: tenthsFrom(need.hours) ?? 0, strength: need.strength })),
    })),
    intakes: form.intakes.map((intake, index) => ({ ...intake, number: index + 1 })), enrolment: form.enrolment,
    terms: {
      completion: form.completion && ruleBody(form.completion), conditions: form.conditions.map((one, index) => conditionBody(one, index + 1)),
      fees: form.fees.map((one) => ({ words: one.words.trim(), amount_fen: fenFrom(one.yuan) ?? 0, payer: one.payer })), figures: form.figures,
    },
  };
}
