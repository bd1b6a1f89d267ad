// What a new password must be like, told before anything is typed.
import { computed } from 'vue';
import { useWords } from '../i18n';
import { useLoad } from '../use-load';
import { passwordRules } from './api';

export function useRules() {
  const { t } = useWords();
  const { data } = useLoad(passwordRules);
  const least = computed(() => data.value?.least ?? 8);
  /** The rules as one hint; empty until they are known. */
  const told = computed(() => {
    const rules = data.value;
    if (!rules) return '';
    const parts = [t('session.ruleLeast', { n: rules.least })];
    if (rules.classes) parts.push(t('session.ruleClasses', { n: rules.classes }));
    if (rules.history) parts.push(t('session.ruleHistory', { n: rules.history }));
    if (rules.days) parts.push(t('session.ruleDays', { n: rules.days }));
    parts.push(t(rules.profile === 'asvs' ? 'session.ruleAsvs' : 'session.ruleCommon'));
    return parts.join('');
  });
  const short = (password: string) => ([...password].length < least.value ? t('session.short', { n: least.value }) : '');
  return { told, short };
}
