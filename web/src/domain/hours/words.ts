// What several pages say of hours.
import { useWords } from '@/platform/i18n';

export const hourTypes = ['online', 'face-to-face', 'applied-study', 'practice', 'research-practice', 'school-based', 'public-subject'];
export const modes = ['online', 'face-to-face', 'practice', 'school-based', 'other'] as const;

/** 150 -> "1.5": credits travel as hundredths. */
export function credits(hundredths: number): string {
  return String(hundredths / 100);
}

export function useHourWords() {
  const { t, te, hours } = useWords();
  return {
    kindOf: (type: string) => (te(`hours.kind.${type}`) ? t(`hours.kind.${type}`) : type),
    inHours: (tenths: number) => t('hours.hoursUnit', { n: hours(tenths) }),
  };
}
