// Two halves of every page: what it shows (useLoad) and what it does (useAction). Both keep the problem for the page to show.
import { onScopeDispose, ref, shallowRef, watch, type WatchSource } from 'vue';
import { problemOf, type Problem } from './problem';

/** Loads now and whenever `sources` change; an answer that was overtaken by a later question is dropped. */
export function useLoad<T>(fetch: () => Promise<T>, sources: WatchSource[] = []) {
  const data = shallowRef<T>();
  const problem = shallowRef<Problem>();
  const busy = ref(false);
  let turn = 0;
  async function reload() {
    const mine = ++turn;
    busy.value = true;
    try {
      const fresh = await fetch();
      if (mine !== turn) return;
      data.value = fresh;
      problem.value = undefined;
    } catch (error) {
      if (mine === turn) problem.value = problemOf(error);
    } finally {
      if (mine === turn) busy.value = false;
    }
  }
  onScopeDispose(() => turn++);
  watch(sources, reload, { immediate: true });
  return { data, problem, busy, reload };
}

/** Runs one thing at a time; returns undefined when it was refused. */
export function useAction() {
  const problem = shallowRef<Problem>();
  const busy = ref(false);
  async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined;
    busy.value = true;
    problem.value = undefined;
    try {
      return await work();
    } catch (error) {
      problem.value = problemOf(error);
      return undefined;
    } finally {
      busy.value = false;
    }
  }
  return { problem, busy, run };
}
