// Sentences for problem codes that come inside an answer (rows of an import, members of a many-request), from the same texts the
// server speaks with.
import { shallowRef, watch } from 'vue';
import { language, useWords } from './i18n';
import { day } from './format';
import { withoutHoles } from './sentence';

const files = import.meta.glob<Record<string, string>>('../../../data/text/problems.*.json', { import: 'default' });
const sentences = shallowRef<Record<string, string>>({});

async function fetchSentences() {
  const file = files[`../../../data/text/problems.${language()}.json`];
  if (file) sentences.value = await file();
}

export function useProblemText() {
  const { t, te, locale } = useWords();
  const asRead = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value, locale.value) : value);
  watch(locale, () => void fetchSentences().catch(() => undefined), { immediate: true });
  /** What a sentence would name and is not in the answer is said in other words, or the clause is left out. */
  return (code: string, about: string | Record<string, string> = '') => {
    if (te(`import.plain.${code}`)) return t(`import.plain.${code}`);
    const named = Object.entries(typeof about === 'string' ? { about } : about).filter(([, value]) => value);
    const sentence = named.reduce((text, [name, value]) => text.replaceAll(`{${name}}`, asRead(value)), sentences.value[code] ?? '');
    return withoutHoles(sentence) || t('import.unknownProblem', { code });
  };
}
