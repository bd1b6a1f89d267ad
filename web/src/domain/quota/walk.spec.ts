import { describe, expect, it } from 'vitest';
import { stepOf } from './walk';

const at = (value: string, selectionStart: number, selectionEnd = selectionStart) => ({ value, selectionStart, selectionEnd });

describe('walking through the grid', () => {
  it.each([['ArrowDown', 1], ['Enter', 1], ['ArrowUp', -1]] as const)('%s changes the row wherever the caret stands', (key, down) =>
    expect(stepOf(key, at('120', 1))).toEqual({ down, right: 0 }));
  it.each([
    ['ArrowLeft', at('120', 0), -1], ['ArrowRight', at('120', 3), 1], ['ArrowLeft', at('120', 0, 3), -1], ['ArrowRight', at('120', 0, 3), 1],
    ['ArrowLeft', at('', 0), -1], ['ArrowRight', at('', 0), 1],
  ] as const)('%s leaves the cell at its edge', (key, field, right) => expect(stepOf(key, field)).toEqual({ down: 0, right }));
  it.each([['ArrowLeft', at('120', 2)], ['ArrowRight', at('120', 2)], ['Tab', at('', 0)]] as const)('%s stays inside the text', (key, field) =>
    expect(stepOf(key, field)).toBeUndefined());
});
