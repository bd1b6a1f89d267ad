// A column by its field's name in the reader's language; a field without one (the hours of a requirement) by its heading.
import type { ImportField } from '@/api';
import { useWords } from '../i18n';

export function useColumnName(fields: () => ImportField[] | undefined) {
  const { t, te } = useWords();
  const heading = (column: string) => fields()?.find((one) => one.name === column)?.heading;
  return (column: string) => (te(`import.columns.${column}`) ? t(`import.columns.${column}`) : (heading(column) ?? column));
}
