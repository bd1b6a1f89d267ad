// A page whose code could not be fetched. After a new release its old files are gone, and loading the document afresh heals it;
// without a network the reader stays on the page she has, or in the empty frame of the first, with a sentence and a retry.
import { shallowRef } from 'vue';
import type { Router } from 'vue-router';
import { networkProblem, type Problem } from './problem';

export const pageProblem = shallowRef<{ problem: Problem; retry: () => void }>();

export const isChunkError = (error: unknown) => /dynamically imported module|module script failed|preload CSS|Failed to fetch/i.test(String(error));

async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** At most one fresh load for one address: if that does not heal it, the sentence is shown. */
function mayReload(address: string): boolean {
  const key = 'xingtan.reload';
  if (sessionStorage.getItem(key) === address) return false;
  sessionStorage.setItem(key, address);
  return true;
}

export function watchPages(router: Router) {
  router.onError(async (error, to) => {
    if (!isChunkError(error)) return;
    const address = router.resolve(to).href;
    if ((await serverAnswers()) && mayReload(address)) return location.assign(address);
    // A style sheet that failed is not asked for again inside this document, so trying again opens the address afresh.
    const retry = async () => (await serverAnswers()) && location.assign(address);
    pageProblem.value = { problem: networkProblem(), retry: () => void retry() };
  });
  router.afterEach((_to, _from, failure) => {
    if (!failure) pageProblem.value = undefined;
  });
}
