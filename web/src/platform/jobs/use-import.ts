// One staged import: its id stays in the address, so reloading or coming back finds it; while the server works it is asked each second.
import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Import } from '@/api';
import { problemOf, type Problem } from '../problem';
import { useAction } from '../use-load';
import { applyImport, staged } from './api';
import type { Sending } from './send-in-pieces';

const pause = 1000;
export const isWorking = (one: Import | undefined) => ['checking', 'rechecking', 'applying', 'undoing'].includes(one?.state ?? '');

export function useImport(upload: (file: File, told: (now: Sending) => void) => Promise<Import>) {
  const route = useRoute();
  const router = useRouter();
  const current = shallowRef<Import>();
  const loadProblem = shallowRef<Problem>();
  const { busy, problem, run } = useAction();
  const id = computed(() => String(route.query.import ?? ''));
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function refresh() {
    clearTimeout(timer);
    if (!id.value) return void (current.value = undefined);
    try {
      current.value = await staged(id.value);
      loadProblem.value = undefined;
    } catch (error) {
      loadProblem.value = problemOf(error);
    }
    if (isWorking(current.value) && !loadProblem.value) timer = setTimeout(() => void refresh(), pause);
  }
  watch(id, () => void refresh(), { immediate: true });
  onScopeDispose(() => clearTimeout(timer));

  const sending = shallowRef<Sending>(); // how far a long file has come
  const file = shallowRef<File>(); // kept until it has arrived
  async function send(chosen: File) {
    file.value = chosen;
    const fresh = await run(() => upload(chosen, (now) => (sending.value = now)));
    sending.value = undefined;
    if (!fresh) return;
    file.value = undefined;
    current.value = fresh;
    await router.replace({ query: { ...route.query, import: fresh.id } });
    void refresh();
  }
  // How the import stands after something was done to it.
  function take(fresh: Import) {
    current.value = fresh;
    void refresh();
  }
  async function apply() {
    const fresh = await run(() => applyImport(current.value!.id, current.value!.version));
    if (fresh) take(fresh);
  }
  async function other() {
    await router.replace({ query: { ...route.query, import: undefined } });
  }
  return { id, file, sending, current, loadProblem, busy, problem, run, refresh, send, apply, other, take };
}
