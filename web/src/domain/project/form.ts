// The form of a new project as it is typed, its faults by field, and the body it becomes. Pure; the page only shows it.
import type { EnrolmentPolicy, IntakeBody, ProjectBody } from '@/api';
import { tenthsFrom } from '@/platform/format';

export const requirementsMost = 6; // running sums kept on an enrolment

export interface NeedForm {
  name: string;
  hour_type: string;
  hours: string;
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
}

export const hourTypes = ['online', 'face-to-face', 'applied-study', 'research-practice', 'practice'];
export const emptyNeed = (): NeedForm => ({ name: '', hour_type: 'online', hours: '' });
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
  return faults;
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
      requirements: part.needs.map((need) => ({ slot: ++slot, name: need.name.trim(), hour_type: need.hour_type, minimum_tenths: tenthsFrom(need.hours) ?? 0 })),
    })),
    intakes: form.intakes.map((intake, index) => ({ ...intake, number: index + 1 })), enrolment: form.enrolment,
  };
}
