import { beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { dropAllDrafts, dropDraft, readDraft, useDraft, writeDraft } from './draft';

const week = 7 * 24 * 3600 * 1000;

beforeEach(() => localStorage.clear());

describe('a draft', () => {
  it('comes back as it was typed, for a week', () => {
    writeDraft('form', { name: '周·岚' }, 1000);
    expect(readDraft('form', 1000 + week)).toEqual({ name: '周·岚' });
    expect(readDraft('form', 1001 + week)).toBeUndefined();
    expect(localStorage.length).toBe(0);
  });
  it('that is damaged is no draft', () => {
    localStorage.setItem('xingtan.draft.form', '{');
    expect(readDraft('form')).toBeUndefined();
  });
  it('is dropped alone or with all others, leaving other things', () => {
    writeDraft('a', 1);
    writeDraft('b', 2);
    localStorage.setItem('xingtan.language', 'en');
    dropDraft('a');
    expect([readDraft('a'), readDraft('b')]).toEqual([undefined, 2]);
    dropAllDrafts();
    expect(readDraft('b')).toBeUndefined();
    expect(localStorage.getItem('xingtan.language')).toBe('en');
  });
});

describe('a form with a draft', () => {
  it('is restored, follows typing, and forgets when dropped', async () => {
    vi.useFakeTimers();
    writeDraft('form', { name: 'old' });
    const form = ref({ name: '' });
    const scope = effectScope();
    const draft = scope.run(() => useDraft('form', form))!;
    expect(draft.restored).toBe(true);
    expect(form.value.name).toBe('old');
    form.value.name = 'new';
    await nextTick();
    vi.advanceTimersByTime(300);
    expect(readDraft('form')).toEqual({ name: 'new' });
    draft.drop();
    form.value.name = 'after';
    await nextTick();
    vi.advanceTimersByTime(1000);
    expect(readDraft('form')).toBeUndefined();
    scope.stop();
    vi.useRealTimers();
  });
});
