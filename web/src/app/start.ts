// What both entries do before their first page: texts, the session's guard, and a sentence instead of a blank page when even that fails.
import type { App } from 'vue';
import type { Router } from 'vue-router';
import { guardSession } from '@/platform/auth/session';
import { openDoors } from '@/platform/http';
import { isChunkError, watchPages } from '@/platform/page-problem';
import { i18n, language, startTexts, type Loader } from '@/platform/i18n';

// The sentence stands in the document, unseen while the page starts. It is kept before anything takes its place.
const failure = document.querySelector('.start-failure')?.cloneNode(true) as HTMLElement | undefined;

function sayFailure() {
  if (!failure) return;
  failure.classList.remove('start-late');
  failure.setAttribute('role', 'alert');
  // The address may carry a certificate's code in its fragment, which following the link would lose.
  failure.querySelector('a')?.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  document.getElementById('app')?.replaceChildren(failure);
}

/** A sheet that did not arrive has no rules one could read. */
function arrived(link: HTMLLinkElement): boolean {
  try {
    return (link.sheet?.cssRules.length ?? 0) > 0;
  } catch {
    return false;
  }
}

/** Without a style sheet of its own the document would be bare text. */
const stylesMissing = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet][href^="/assets/"]')].some((link) => !arrived(link));

/** Each page gives its heading the focus, so that a screen reader announces where one is. */
function announcePages(router: Router) {
  let first = true;
  router.afterEach((to, from) => {
    if (first || to.path === from.path) return void (first = false);
    requestAnimationFrame(() => setTimeout(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }), 60));
  });
}

export async function start(app: App, router: Router, texts: Loader, prepare: () => Promise<unknown>) {
  try {
    if (stylesMissing()) throw new Error('a style sheet is missing');
    openDoors({ language });
    guardSession();
    await startTexts(texts);
    await prepare();
    announcePages(router);
    watchPages(router);
    app.use(i18n).use(router);
    // Without the code of its first page the frame still stands, and says so inside.
    await router.isReady().catch((error: unknown) => {
      if (!isChunkError(error)) throw error;
    });
    app.mount('#app');
  } catch (error) {
    console.error(error);
    sayFailure();
  }
}
