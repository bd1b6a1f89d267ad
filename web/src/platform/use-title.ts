import { watchEffect } from 'vue';
import { useWords } from './i18n';

/** Names the page in the browser's own title, in the reader's language. */
export function useTitle(title: () => string) {
  const { t } = useWords();
  watchEffect(() => (document.title = `${title()} · ${t('app.name')}`));
}
