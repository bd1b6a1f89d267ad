import { expect, it } from 'vitest';
import { isHere } from './menu';

it.each([
  ['/', '/', true], ['/', '/projects', false], ['/projects', '/projects/t1', true], ['/projects', '/projects/t1/places', false],
  ['/places', '/projects/t1/places/moves', true], ['/people', '/people/import', true], ['/confirm', '/projects/t1/enrolments', false],
  ['/classes', '/classes/k1/results', true],
])('menu entry %s at %s: %s', (to, path, here) => expect(isHere(to, path)).toBe(here));
