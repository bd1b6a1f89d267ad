// What a teacher teaches is written freely in a roster; the usual subjects have a word in both languages, others stay as written.
import { useWords } from '@/platform/i18n';

export function useSubject() {
  const { t, te } = useWords();
  return (subject: string) => (te(`people.subjects.${subject}`) ? t(`people.subjects.${subject}`) : subject);
}
