import { describe, expect, it } from 'vitest';
import { largestRemainder, pastedCells, readPlaces } from './figures';

describe('a typed figure', () => {
  it.each([['906', 906], ['９０６', 906], ['1,200', 1200], ['1，200', 1200], [' 7 ', 7], ['0', 0]])('"%s" is %i', (text, value) => expect(readPlaces(text)).toBe(value));
  it.each(['', '-1', '3.5', '十', '1e3', '12345678901'])('"%s" is none', (text) => expect(readPlaces(text)).toBeUndefined());
});

describe('a pasted block', () => {
  it('is rows and cells, whatever the line ends', () => {
    expect(pastedCells('1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']]);
    expect(pastedCells('5')).toEqual([['5']]);
    expect(pastedCells('1\t\n\t2')).toEqual([['1', ''], ['', '2']]);
    expect(pastedCells('"7"\t8\n')).toEqual([['7', '8']]);
  });
});

describe('the remainder', () => {
  it('goes by weight, the largest rests first', () => {
    expect(largestRemainder(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(largestRemainder(100, [906, 546, 464])).toEqual([47, 29, 24]);
    expect(largestRemainder(3, [5, 1, 4])).toEqual([2, 0, 1]);
  });
  it('is shared equally when nobody has anything yet', () => expect(largestRemainder(5, [0, 0, 0])).toEqual([2, 2, 1]));
  it('always comes to the whole', () => {
    for (let total = 0; total < 200; total += 7) expect(largestRemainder(total, [3, 0, 11, 29, 7]).reduce((sum, one) => sum + one, 0)).toBe(total);
    expect(largestRemainder(4, [])).toEqual([]);
  });
});
