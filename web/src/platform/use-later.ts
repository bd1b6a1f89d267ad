import { onScopeDispose, ref, watch, type Ref } from 'vue';

/** Follows what is typed once typing pauses, so that a search asks once and not at every letter. */
export function useLater(typed: Ref<string>, pause = 300): Ref<string> {
  const settled = ref(typed.value.trim());
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(typed, (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => (settled.value = text.trim()), pause);
  });
  onScopeDispose(() => clearTimeout(timer));
  return settled;
}
