import { expect, it } from 'vitest';
import { safeTarget } from './landing';

it.each(['/desk/', '/desk/projects/t1/places?unit=u1', '/my'])('goes on to %s', (path) => expect(safeTarget(path)).toBe(path));
it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', undefined, ['/a']])(
  'never goes to %s',
  (path) => expect(safeTarget(path)).toBe(''),
);
