// The rule of a formation as the form holds it, and the meeting as its form holds it.
import type { FormationRule, Session, SessionBody } from '@/api';
import { tenthsFrom } from '@/platform/format';

export type FullRule = { [Key in keyof FormationRule]-?: NonNullable<FormationRule[Key]> };

export const firstRule: FullRule = {
  mix: 'together', placing: 'everyone', by_base_school: true, by_stage: false, by_subject: false, target: 100, least: 60, most: 120, tutor_load: 50,
};

/** What is wrong with the sizes, said before the server has to. */
export function sizesDisagree(rule: FullRule): boolean {
  if (rule.most > 0 && (rule.least > rule.most || rule.target > rule.most)) return true;
  return rule.target > 0 && rule.least > rule.target;
}

export interface Meeting {
  kind: Session['kind'];
  topic: string;
  day: string;
  from: string; // 08:30
  until: string;
  room: string;
  place: string;
  teacher_person: string;
  teacher: string;
  hours: string;
  link: string;
}

export const firstMeeting = (day: string): Meeting => ({
  kind: 'lecture', topic: '', day, from: '09:00', until: '11:30', room: '', place: '', teacher_person: '', teacher: '', hours: '3', link: '',
});

export function meetingOf(one: Session): Meeting {
  const clock = (iso: string) => new Date(Date.parse(iso) + 8 * 3600 * 1000).toISOString();
  return {
    kind: one.kind, topic: one.topic, day: clock(one.starts_at).slice(0, 10), from: clock(one.starts_at).slice(11, 16), until: clock(one.ends_at).slice(11, 16),
    room: one.room ?? '', place: one.room ? '' : one.place, teacher_person: one.teacher_person ?? '', teacher: one.teacher, hours: String(one.tenths / 10), link: one.link,
  };
}

/** "8：30" -> "08:30"; empty when it is no time of a day. */
export function timeFrom(text: string): string {
  const match = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(text.trim());
  return match ? `${match[1]!.padStart(2, '0')}:${match[2]}` : '';
}

/** Undefined while something needed is missing. */
export function bodyOf(meeting: Meeting): SessionBody | undefined {
  const tenths = tenthsFrom(meeting.hours || '0');
  const from = timeFrom(meeting.from);
  const until = timeFrom(meeting.until);
  if (!meeting.topic.trim() || !meeting.day || !from || !until || tenths === undefined) return undefined;
  const at = (time: string) => `${meeting.day}T${time}:00+08:00`;
  return {
    kind: meeting.kind, topic: meeting.topic.trim(), starts_at: at(from), ends_at: at(until), tenths,
    ...(meeting.room ? { room: meeting.room } : meeting.place.trim() ? { place: meeting.place.trim() } : {}),
    ...(meeting.teacher_person ? { teacher_person: meeting.teacher_person } : meeting.teacher.trim() ? { teacher: meeting.teacher.trim() } : {}),
    ...(meeting.link.trim() ? { link: meeting.link.trim() } : {}),
  };
}
