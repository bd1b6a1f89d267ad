import { expect, it } from 'vitest';
import { differences, type Kept } from './teaching';

const mine: Kept = { sex: 'female', stage: 'primary', subject: '语文', post: 'teacher', full_time: true };

it('names the fields in which two versions differ, in the order of the dialog', () => {
  expect(differences(mine, mine)).toEqual([]);
  expect(differences(mine, { ...mine, full_time: false, stage: 'junior' })).toEqual(['stage', 'full_time']);
});
