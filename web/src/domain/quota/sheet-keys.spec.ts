import { describe, expect, it } from 'vitest';
import { blockOf, laid, single, step, walk, type Key } from './sheet-keys';

const size = { rows: 100, columns: 14, page: 20 };
const key = (name: string, more: Partial<Key> = {}): Key => ({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });
const at = (row: number, column: number) => ({ row, column });

describe('walking through the sheet', () => {
  it.each([
    ['ArrowDown', {}, at(6, 3)], ['ArrowUp', {}, at(4, 3)], ['ArrowLeft', {}, at(5, 2)], ['ArrowRight', {}, at(5, 4)],
    ['ArrowDown', { ctrlKey: true }, at(99, 3)], ['ArrowRight', { metaKey: true }, at(5, 13)], ['Home', {}, at(5, 0)], ['End', {}, at(5, 13)],
    ['Home', { ctrlKey: true }, at(0, 0)], ['End', { ctrlKey: true }, at(99, 13)], ['PageDown', {}, at(25, 3)], ['PageUp', {}, at(0, 3)],
  ] as const)('%s %o', (name, more, to) => expect(walk(single(at(5, 3)), key(name, more), size)).toEqual(single(to)));
  it('stops at the edges', () => expect(walk(single(at(0, 0)), key('ArrowUp'), size)).toEqual(single(at(0, 0))));
  it('stretches with Shift', () => expect(walk(single(at(5, 3)), key('ArrowDown', { shiftKey: true }), size)).toEqual({ anchor: at(5, 3), focus: at(6, 3) }));
  it('leaves other keys alone', () => expect(walk(single(at(5, 3)), key('a'), size)).toBeUndefined());
});

describe('Enter and Tab', () => {
  it('go down and right', () => {
    expect(step(single(at(5, 3)), at(5, 3), key('Enter'), size)?.active).toEqual(at(6, 3));
    expect(step(single(at(5, 3)), at(5, 3), key('Tab', { shiftKey: true }), size)?.active).toEqual(at(5, 2));
    expect(step(single(at(99, 3)), at(99, 3), key('Enter'), size)?.active).toEqual(at(99, 3));
  });
  it('go round inside a block', () => {
    const block = { anchor: at(2, 2), focus: at(3, 3) };
    expect(step(block, at(3, 2), key('Enter'), size)).toEqual({ selection: block, active: at(2, 3) });
    expect(step(block, at(2, 3), key('Tab'), size)?.active).toEqual(at(3, 2));
    expect(step(block, at(3, 3), key('Enter'), size)?.active).toEqual(at(2, 2));
  });
});

describe('a block laid over a selection', () => {
  const corner = (bottom: number, right: number) => ({ top: 1, left: 1, bottom, right });
  it('starts at its corner', () => expect(laid([['1', '2'], ['3']], corner(1, 1))).toEqual([
    { row: 1, column: 1, text: '1' }, { row: 1, column: 2, text: '2' }, { row: 2, column: 1, text: '3' },
  ]));
  it('fills a selection with one cell', () => expect(laid([['7']], corner(2, 3))).toHaveLength(6));
  it('is repeated where the selection is a multiple of it', () => expect(laid([['1'], ['2']], corner(4, 1)).map((one) => one.text)).toEqual(['1', '2', '1', '2']));
  it('knows its block whichever way it was drawn', () => expect(blockOf({ anchor: at(3, 1), focus: at(1, 4) })).toEqual({ top: 1, bottom: 3, left: 1, right: 4 }));
});
