import type { Loader } from '@/platform/i18n';

export const deskTexts: Loader = async (language) =>
  language === 'en' ? (await import('./text.en')).default : (await import('./text.zh-CN')).default;
