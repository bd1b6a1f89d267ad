import { describe, expect, it } from 'vitest';
import { ref } from 'vue';
import type { Outcomes } from '@/api';
import { askInChunks, inChunks, useChoice } from './choice';

describe('chunks', () => {
  it('never exceed what a request may carry, and lose nobody', () => {
    const all = Array.from({ length: 1001 }, (_, index) => index);
    expect(inChunks(all).map((chunk) => chunk.length)).toEqual([200, 200, 200, 200, 200, 1]);
    expect(inChunks(all).flat()).toEqual(all);
    expect(inChunks([])).toEqual([]);
  });
  it('report what was done even when a later one fails', async () => {
    const told: Outcomes[] = [];
    let calls = 0;
    const ask = (ids: string[]): Promise<Outcomes> =>
      ++calls === 1 ? Promise.resolve({ done: ids.length - 1, refused: 1, rows: [] }) : Promise.reject(new Error('lost'));
    await expect(askInChunks(Array.from({ length: 700 }, String), ask, (sum) => told.push(sum))).rejects.toThrow('lost');
    expect(told).toEqual([{ done: 199, refused: 1, rows: [] }]);
  });
});

describe('ticking', () => {
  it('follows the rows that are shown', () => {
    const rows = ref(['a', 'b', 'c']);
    const choice = useChoice(rows, (row) => row);
    choice.tick('a', true);
    expect(choice.chosen.value).toEqual(['a']);
    choice.all.value = true;
    expect(choice.chosen.value).toEqual(['a', 'b', 'c']);
    choice.tick('b', false);
    expect(choice.all.value).toBe(false);
    rows.value = ['b', 'c'];
    expect(choice.chosen.value).toEqual(['c']);
    choice.clear();
    expect(choice.chosen.value).toEqual([]);
  });
});
