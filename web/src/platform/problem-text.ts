// Sentences for problem codes that come inside an answer (rows of an import, members of a many-request), from the same texts the
// server speaks with.
import { shallowRef, watch } from 'vue';
import { language, useWords } from './i18n';

const files = import.meta.glob<Record<string, string>>('../../../data/text/problems.*.json', { import: 'default' });
const sentences = shallowRef<Record<string, string>>({});

async function fetchSentences() {
  const file = files[`../../../data/text/problems.${language()}.json`];
  if (file) sentences.value = await file();
}

export function useProblemText() {
  const { t, locale } = useWords();
  watch(locale, () => void fetchSentences().catch(() => undefined), { immediate: true });
  /** Figures a sentence would mention are not in the answer; they are left out. */
  const plain = (sentence: string) => sentence.replace(/\s*\{[^}]*\}\s*/g, ' ').trim();
  return (code: string) => (sentences.value[code] ? plain(sentences.value[code]) : t('import.unknownProblem', { code }));
}
