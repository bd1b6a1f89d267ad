// A change tried as it is typed: what it would touch and what would refuse it, a moment after the last key.
import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import type { ChangeBody, ChangePreview, PlannedChange, Unit } from '@/api';
import { problemOf, type Problem } from '@/platform/problem';
import { useAction } from '@/platform/use-load';
import { changeUnit, planChange, previewChange } from './api';
import { today } from './change';

const pause = 400; // milliseconds

/** `ask` says nothing while something is missing. */
export function useDryRun(ask: () => Promise<ChangePreview> | undefined, key: () => string) {
  const preview = shallowRef<ChangePreview>();
  const problem = shallowRef<Problem>();
  const busy = ref(false);
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function run() {
    const mine = ++turn;
    const asked = ask();
    if (!asked) return;
    busy.value = true;
    try {
      const found = await asked;
      if (mine !== turn) return;
      preview.value = found;
      problem.value = undefined;
    } catch (error) {
      if (mine !== turn) return;
      preview.value = undefined;
      problem.value = problemOf(error);
    } finally {
      if (mine === turn) busy.value = false;
    }
  }
  watch(key, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), pause);
  }, { immediate: true });
  onScopeDispose(() => {
    clearTimeout(timer);
    turn++;
  });
  return { preview, problem, busy };
}

/** One change from form to done: tried while it is typed, then made today or planned for its day. */
export function useChange(unit: () => Unit, body: () => ChangeBody | undefined) {
  const ahead = () => (body()?.effective_on ?? '') > today();
  const dry = useDryRun(() => {
    const asked = body();
    return asked && previewChange(unit().id, asked);
  }, () => JSON.stringify(body() ?? null));
  const { busy, problem, run } = useAction();
  async function send(): Promise<Unit | PlannedChange | undefined> {
    const asked = body();
    if (!asked) return undefined;
    return run<Unit | PlannedChange>(() => (ahead() ? planChange(unit().id, asked) : changeUnit(unit(), asked)));
  }
  return { dry, ahead, busy, problem, send };
}
