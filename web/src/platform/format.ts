// How figures, hours and days are written. Hours travel as tenths; days and instants are read in Beijing, whatever the reader's zone.

const zone = 'Asia/Shanghai';

/** 300 -> "30", 305 -> "30.5" */
export function hours(tenths: number): string {
  const sign = tenths < 0 ? '−' : '';
  const size = Math.abs(Math.round(tenths));
  const rest = size % 10;
  return `${sign}${Math.floor(size / 10)}${rest ? `.${rest}` : ''}`;
}

/** "30.5" -> 305; undefined when it is not a number of hours with at most one decimal. */
export function tenthsFrom(text: string): number | undefined {
  const match = /^(\d{1,6})(?:\.(\d))?$/.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]) * 10 + Number(match[2] ?? 0);
}

export const count = (value: number) => value.toLocaleString('en-US');

/** A share as a whole percentage that never rounds up to 100 or down to 0 while it is neither. */
export function percent(part: number, whole: number): number {
  if (whole <= 0) return 0;
  const exact = (part / whole) * 100;
  if (part > 0 && part < whole) return Math.min(99, Math.max(1, Math.round(exact)));
  return Math.round(exact);
}

function parts(iso: string, options: Intl.DateTimeFormatOptions, language: string): string {
  const instant = new Date(iso.length === 10 ? `${iso}T00:00:00+08:00` : iso);
  return Number.isNaN(instant.getTime()) ? iso : new Intl.DateTimeFormat(language, { timeZone: zone, ...options }).format(instant);
}

const monthAndDay = (language: string) => ({ month: language === 'en' ? 'short' : 'long', day: 'numeric' }) as const;
export const shortDay = (iso: string, language: string) => parts(iso, monthAndDay(language), language);
export const day = (iso: string, language: string) => parts(iso, { year: 'numeric', ...monthAndDay(language) }, language);
const time = (iso: string, language: string) => parts(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, language);
/** A day and the time of it: the day is written as everywhere else. */
export const moment = (iso: string, language: string) => `${day(iso, language)} ${time(iso, language)}`;

/** The Beijing calendar day of an instant, as YYYY-MM-DD: days compare as text. */
export function dayOf(iso: string): string {
  if (iso.length === 10) return iso;
  const beijing = new Date(new Date(iso).getTime() + 8 * 3600 * 1000);
  return Number.isNaN(beijing.getTime()) ? '' : beijing.toISOString().slice(0, 10);
}
