// 现名（原名）, where a line of text says it; lists use parts/UnitName.
import { i18n } from '@/platform/i18n';

export const withFormer = (name: string, former = '') => (former ? name + i18n.global.t('org.formerly', { former }) : name);
