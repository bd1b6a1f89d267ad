// What both entries do before their first page: texts, the session's guard, and a sentence instead of a blank page when even that fails.
import type { App } from 'vue';
import type { Router } from 'vue-router';
import { guardSession } from '@/platform/auth/session';
import { openDoors } from '@/platform/http';
import { watchPages } from '@/platform/page-problem';
import { i18n, language, startTexts, type Loader } from '@/platform/i18n';

function sayFailure() {
  const box = document.createElement('main');
  box.setAttribute('role', 'alert');
  box.className = 'start-failure';
  const words = document.createElement('p');
  words.textContent = '页面没有完整载入，请检查网络后重试。 The page did not load completely.';
  const again = document.createElement('button');
  again.className = 'btn btn-primary';
  again.textContent = '重试 Try again';
  again.onclick = () => location.reload();
  box.append(words, again);
  document.getElementById('app')?.replaceChildren(box);
}

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
    openDoors({ language });
    guardSession();
    await startTexts(texts);
    await prepare();
    announcePages(router);
    watchPages(router);
    app.use(i18n).use(router);
    await router.isReady();
    app.mount('#app');
  } catch (error) {
    console.error(error);
    sayFailure();
  }
}
