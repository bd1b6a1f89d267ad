// The calendar the server writes (src/domain/classes/ical_test.cpp keeps this file true), read by a parser that is not ours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';

const text = readFileSync(join(__dirname, 'timetable.ics'), 'utf8');
const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('another calendar reads what was planned', () => {
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('海州区第1期班');
  expect(zone.tzid).toBe('Asia/Shanghai');
  expect(events.map((one) => one.summary)).toEqual([
    '信息技术与学科教学深度融合：从一节公开课的设计、实施、观察到反思的全过程研讨，附点评; 第一讲 · 海州区第1期班',
    '答疑\\互动 · 海州区第1期班',
  ]);
  expect(events[0]!.location).toBe('海州区大校 一号报告厅, 二楼');
  expect(events[0]!.description).toBe('讲座\n授课教师：王老师\n2.5 学时');
  expect(events[0]!.sequence).toBe(1);
  expect(events[1]!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('its hours are those of Beijing, whatever the zone of the reader', () => {
  const instant = (time: ICAL.Time) => {
    time.zone = zone;
    return new Date(time.toUnixTime() * 1000).toISOString();
  };
  expect(events.map((one) => [instant(one.startDate), instant(one.endDate)])).toEqual([
    ['2016-03-15T00:30:00.000Z', '2016-03-15T03:00:00.000Z'],
    ['2016-03-19T16:30:00.000Z', '2016-03-19T17:00:00.000Z'],
  ]);
});
