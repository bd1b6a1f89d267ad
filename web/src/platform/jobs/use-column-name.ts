// A roster names its columns by field, a result sheet as they are printed.
import { useWords } from '../i18n';

export function useColumnName() {
  const { t, te } = useWords();
  return (column: string) => (te(`import.columns.${column}`) ? t(`import.columns.${column}`) : column);
}
