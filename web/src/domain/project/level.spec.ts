import { expect, it } from 'vitest';
import { isAbove, sendsPeople } from './level';

it.each([
  ['ministry-office', 'city', true], ['province-office', 'city', true], ['city-office', 'city', false], ['county-office', 'city', false],
  ['province-office', 'province', false], ['auditor', 'city', false], [undefined, 'city', false],
] as const)('%s and a project of a %s: above is %s', (role, level, above) => expect(isAbove(role, level)).toBe(above));

it.each([
  ['city-office', 'province', 'nominated', true], ['city-office', 'county', 'nominated', false], ['county-office', 'county', 'nominated', false],
  ['county-office', 'province', 'self-selection', false], ['province-office', 'province', 'both', false], ['school-office', 'county', 'self-selection', true],
  ['auditor', 'county', 'nominated', false],
] as const)('%s sends people of its own where a %s confirms and people are %s: %s', (role, level, mode, sends) =>
  expect(sendsPeople(role, { confirm_level: level, enrolment_mode: mode })).toBe(sends));
