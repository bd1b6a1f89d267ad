// What an import's sentences are about differs with its kind: people of a roster, hours of a result sheet.
import type { Import } from '@/api';
import { useWords } from '../i18n';

export function useImportWords(kind: () => Import['kind'] | undefined) {
  const { t, te } = useWords();
  return (word: string, figures: Record<string, string> = {}) => {
    const own = `import.of.${kind()}.${word}`;
    return te(own) ? t(own, figures) : t(`import.${word}`, figures);
  };
}
