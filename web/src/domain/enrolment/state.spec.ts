import { expect, it } from 'vitest';
import { stepWord } from './state';

it('says of a step whose act it was', () => {
  expect(stepWord({ from_state: null, to_state: 'nominated', own: true, reason: '' })).toBe('own');
  expect(stepWord({ from_state: null, to_state: 'nominated', own: false, reason: '' })).toBe('nominated');
  expect(stepWord({ from_state: 'reserve', to_state: 'nominated', own: false, reason: '' })).toBe('promoted');
  expect(stepWord({ from_state: 'waiting', to_state: 'nominated', own: false, reason: '' })).toBe('from-line');
  expect(stepWord({ from_state: 'nominated', to_state: 'recalled', own: true, reason: '' })).toBe('gave-up');
  expect(stepWord({ from_state: 'nominated', to_state: 'recalled', own: true, reason: '未在规定时间内接受名额' })).toBe('recalled');
  expect(stepWord({ from_state: 'nominated', to_state: 'confirmed', own: false, reason: '' })).toBe('confirmed');
});
