// Two languages, Chinese first. Texts are plain objects beside the pages that show them; each entry brings the set it needs.
import { computed } from 'vue';
import { createI18n, useI18n } from 'vue-i18n';
import * as format from './format';
import type { Problem } from './problem';

export type Language = 'zh-CN' | 'en';
export type Texts = Record<string, unknown>;
export type Loader = (language: Language) => Promise<Texts>;

const remembered = 'xingtan.language';
export const languages: Language[] = ['zh-CN', 'en'];

export function chosenLanguage(): Language {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as string,
  fallbackLocale: 'zh-CN',
  messages: {} as Record<string, never>,
  missingWarn: false,
  fallbackWarn: false,
});

let load: Loader = () => Promise.resolve({});

export const language = () => i18n.global.locale.value as Language;

export async function useLanguage(wanted: Language) {
  const texts = await load(wanted);
  i18n.global.setLocaleMessage(wanted, texts as never);
  i18n.global.locale.value = wanted;
  document.documentElement.lang = wanted;
}

export function rememberLanguage() {
  try {
    localStorage.setItem(remembered, language());
  } catch {
    // The choice then lasts for this page only.
  }
}

export async function switchLanguage(wanted: Language) {
  await useLanguage(wanted);
  rememberLanguage();
}

export async function startTexts(loader: Loader) {
  load = loader;
  await useLanguage(chosenLanguage());
}

/** Words and figures for templates: t, and the formats in the reader's language. */
export function useWords() {
  const { t, te, locale } = useI18n({ useScope: 'global' });
  return {
    t,
    te,
    locale: computed(() => locale.value as Language),
    day: (iso: string) => format.day(iso, locale.value),
    shortDay: (iso: string) => format.shortDay(iso, locale.value),
    moment: (iso: string) => format.moment(iso, locale.value),
    hours: format.hours,
    count: format.count,
    percent: format.percent,
    problemTitle: (problem: Problem) => problem.title || t(te(`problem.${problem.code}`) ? `problem.${problem.code}` : 'problem.unknown'),
  };
}
