// Ticking rows of a list, and cutting what was ticked into requests the server takes.
import { computed, ref, type Ref } from 'vue';
import type { Outcomes } from '@/api';

export const requestMost = 200;

export function inChunks<T>(all: T[], most = requestMost): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < all.length; at += most) chunks.push(all.slice(at, at + most));
  return chunks;
}

/** Asks chunk after chunk; what has been done stays reported even when a later chunk fails. */
export async function askInChunks(ids: string[], ask: (chunk: string[]) => Promise<Outcomes>, told: (sum: Outcomes) => void) {
  const sum: Outcomes = { done: 0, refused: 0, rows: [] };
  for (const chunk of inChunks(ids)) {
    const part = await ask(chunk);
    sum.done += part.done;
    sum.refused += part.refused;
    sum.rows.push(...part.rows);
    told({ ...sum });
  }
}

export function useChoice<Row>(rows: Ref<Row[]>, idOf: (row: Row) => string) {
  const ticked = ref(new Set<string>());
  const chosen = computed(() => rows.value.map(idOf).filter((id) => ticked.value.has(id)));
  const all = computed({
    get: () => rows.value.length > 0 && chosen.value.length === rows.value.length,
    set: (on: boolean) => (ticked.value = new Set(on ? rows.value.map(idOf) : [])),
  });
  function tick(id: string, on: boolean) {
    const next = new Set(ticked.value);
    if (on) next.add(id);
    else next.delete(id);
    ticked.value = next;
  }
  const clear = () => (ticked.value = new Set());
  return { ticked, chosen, all, tick, clear };
}
