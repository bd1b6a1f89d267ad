import { expect, test } from 'vitest';
import type { Session } from '@/api';
import { bodyOf, firstMeeting, firstRule, meetingOf, sizesDisagree, timeFrom } from './rule';

test('sizes must fit each other', () => {
  expect(sizesDisagree(firstRule)).toBe(false);
  expect(sizesDisagree({ ...firstRule, most: 90 })).toBe(true);
  expect(sizesDisagree({ ...firstRule, least: 101 })).toBe(true);
  expect(sizesDisagree({ ...firstRule, least: 300, most: 0, target: 0 })).toBe(false);
});

test('a meeting travels to the server and back', () => {
  const typed = { ...firstMeeting('2016-05-02'), topic: ' 讲座 ', place: '礼堂', teacher: '王老师', hours: '2.5' };
  const body = bodyOf(typed);
  expect(body).toEqual({ kind: 'lecture', topic: '讲座', starts_at: '2016-05-02T09:00:00+08:00', ends_at: '2016-05-02T11:30:00+08:00', tenths: 25, place: '礼堂', teacher: '王老师' });
  const session = { ...body, room: null, teacher_person: null, link: '' } as unknown as Session;
  expect(meetingOf(session)).toEqual({ ...typed, topic: '讲座' });
});

test('a room goes before a place, a teacher on file before a name', () => {
  const body = bodyOf({ ...firstMeeting('2016-05-02'), topic: '课', room: 'R1', place: '礼堂', teacher_person: 'p1', teacher: '王' });
  expect(body?.place).toBeUndefined();
  expect(body?.teacher).toBeUndefined();
  expect([body?.room, body?.teacher_person]).toEqual(['R1', 'p1']);
});

test('a time is typed as people type it', () => {
  expect(['8:30', '08：30', '23:59', '24:00', '8.30', ''].map(timeFrom)).toEqual(['08:30', '08:30', '23:59', '', '', '']);
});

test('nothing is asked while something is missing', () => {
  expect(bodyOf(firstMeeting('2016-05-02'))).toBeUndefined();
  expect(bodyOf({ ...firstMeeting('2016-05-02'), topic: '课', hours: '两' })).toBeUndefined();
});
