// What was typed survives a closed tab and a lost session. Drafts live in this browser only, under the account that typed them,
// for at most a week; never put passwords or document numbers into one.
import { watch, type Ref } from 'vue';

const prefix = 'xingtan.draft.';
const kept = 7 * 24 * 3600 * 1000;

interface Stored {
  at: number;
  value: unknown;
}

export function readDraft<T>(name: string, now = Date.now()): T | undefined {
  try {
    const text = localStorage.getItem(prefix + name);
    if (!text) return undefined;
    const stored = JSON.parse(text) as Stored;
    if (now - stored.at <= kept) return stored.value as T;
    localStorage.removeItem(prefix + name);
  } catch {
    // A browser that forbids storage, or a damaged draft: the form simply starts empty.
  }
  return undefined;
}

export function writeDraft(name: string, value: unknown, now = Date.now()) {
  try {
    localStorage.setItem(prefix + name, JSON.stringify({ at: now, value } satisfies Stored));
  } catch {
    // Storage full or forbidden: typing goes on, only without the safety net.
  }
}

export function dropDraft(name: string) {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Nothing was stored where storage is forbidden.
  }
}

/** Forgets every draft of this browser: on signing out, the next person must not find them. */
export function dropAllDrafts() {
  const names = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  for (const name of names) localStorage.removeItem(name);
}

/** Restores `target` from its draft and keeps the draft up to date. `restored` tells the page to say so. */
export function useDraft<T>(name: string, target: Ref<T>) {
  const found = readDraft<T>(name);
  if (found !== undefined) target.value = found;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = watch(
    target,
    (value) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => writeDraft(name, value), 300);
    },
    { deep: true },
  );
  function drop() {
    clearTimeout(waiting);
    stop();
    dropDraft(name);
  }
  return { restored: found !== undefined, drop };
}
