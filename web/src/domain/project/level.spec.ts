import { expect, it } from 'vitest';
import { isAbove } from './level';

it.each([
  ['ministry-office', 'city', true], ['province-office', 'city', true], ['city-office', 'city', false], ['county-office', 'city', false],
  ['province-office', 'province', false], ['auditor', 'city', false], [undefined, 'city', false],
] as const)('%s and a project of a %s: above is %s', (role, level, above) => expect(isAbove(role, level)).toBe(above));
