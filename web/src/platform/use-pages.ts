// A list that grows page by page; starts over whenever what it depends on changes.
import { ref, shallowRef, watch, type WatchSource } from 'vue';
import type { Page } from '@/api';
import { problemOf, type Problem } from './problem';

export function usePages<Row>(fetch: (after: string) => Promise<Page<Row>>, sources: WatchSource[] = []) {
  const rows = shallowRef<Row[]>([]);
  const total = ref(0);
  const moreThanTotal = ref(false);
  const next = ref('');
  const busy = ref(false);
  const loaded = ref(false);
  const problem = shallowRef<Problem>();
  let turn = 0;

  async function take(after: string, kept: Row[]) {
    const mine = ++turn;
    busy.value = true;
    try {
      const page = await fetch(after);
      if (mine !== turn) return;
      rows.value = [...kept, ...page.rows];
      next.value = page.next;
      total.value = page.total;
      moreThanTotal.value = page.more_than_total;
      loaded.value = true;
      problem.value = undefined;
    } catch (error) {
      if (mine === turn) problem.value = problemOf(error);
    } finally {
      if (mine === turn) busy.value = false;
    }
  }
  const reload = () => take('', []);
  const more = () => take(next.value, rows.value);
  watch(sources, reload, { immediate: true });
  return { rows, total, moreThanTotal, next, busy, loaded, problem, reload, more };
}
