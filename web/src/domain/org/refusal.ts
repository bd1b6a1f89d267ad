// The sentence of a problem code that came inside an answer, with the figures that came beside it.
import { shallowRef, watch } from 'vue';
import { language, useWords } from '@/platform/i18n';
import { withoutHoles } from '@/platform/sentence';

const files = import.meta.glob<Record<string, string>>('../../../../data/text/problems.*.json', { import: 'default' });
const sentences = shallowRef<Record<string, string>>({});

async function fetchSentences() {
  const file = files[`../../../../data/text/problems.${language()}.json`];
  if (file) sentences.value = await file();
}

export const filled = (sentence: string, figures: { name: string; value: string }[]) =>
  withoutHoles(figures.reduce((text, { name, value }) => text.replaceAll(`{${name}}`, value), sentence));

export function useRefusal() {
  const { t, locale } = useWords();
  watch(locale, () => void fetchSentences().catch(() => undefined), { immediate: true });
  return (code: string, figures: { name: string; value: string }[] = []) => filled(sentences.value[code] ?? '', figures) || t('problem.unknown');
}
