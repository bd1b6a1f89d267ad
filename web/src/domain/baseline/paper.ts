// The figures of a paper as they are typed, and what they make of each other before they are sent. The server says it again.
import type { BaselineBodyLine, BaselineFigures, BaselineLine, BaselineReading } from '@/api';

export type Figure = keyof BaselineFigures;
export const counts: Figure[] = ['kindergarten', 'primary_secondary', 'vocational', 'full_time', 'trained', 'untrained', 'failed'];
export const figures: Figure[] = [...counts, 'trained_rate'];

/** A row as it is typed: texts, so that half a number is no number yet. */
export interface Row {
  unit: string;
  name: string;
  printed: boolean;
  problem: string;
  cells: Record<Figure, string>;
}

/** 6628 -> "66.28" */
export const rateText = (rate: number) => `${Math.floor(rate / 100)}.${String(rate % 100).padStart(2, '0')}`;
const textOf = (figure: Figure, value: number | null | undefined) => (value === null || value === undefined ? '' : figure === 'trained_rate' ? rateText(value) : String(value));

export const emptyRow = (unit: string, name: string, printed = false): Row => ({ unit, name, printed, problem: '', cells: Object.fromEntries(figures.map((one) => [one, ''])) as Row['cells'] });
export function rowOf(line: BaselineFigures & { unit?: string | null; unit_name: string; printed: boolean }, problem = ''): Row {
  const row = emptyRow(line.unit ?? '', line.unit_name, line.printed);
  for (const figure of figures) row.cells[figure] = textOf(figure, line[figure]);
  return { ...row, problem };
}
export const rowsOf = (reading: BaselineReading): Row[] => reading.lines.map((line) => ({ ...rowOf(line, line.problem), name: line.unit_name || line.written }));

/** The number a cell says; undefined when it says none, null when it is no number. */
export function valueOf(figure: Figure, text: string): number | null | undefined {
  const plain = text.replace(/[,，\s%％]/g, '');
  if (!plain) return undefined;
  if (figure === 'trained_rate') return /^\d{1,3}(\.\d{1,2})?$/.test(plain) && Number(plain) <= 100 ? Math.round(Number(plain) * 100) : null;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
export const isFaulty = (row: Row) => figures.some((one) => valueOf(one, row.cells[one]) === null);
export const isBlank = (row: Row) => figures.every((one) => !row.cells[one].trim());

/** What the rows make of a figure; undefined while no row says it. */
export function sumOf(rows: Row[], figure: Figure): number | undefined {
  const said = rows.filter((row) => !row.printed).map((row) => valueOf(figure, row.cells[figure])).filter((value): value is number => typeof value === 'number');
  return said.length ? said.reduce((all, value) => all + value, 0) : undefined;
}

export function bodyLines(rows: Row[]): BaselineBodyLine[] {
  return rows.filter((row) => row.unit && !isBlank(row)).map((row) => ({
    unit: row.unit,
    printed: row.printed,
    ...Object.fromEntries(figures.flatMap((one) => { const value = valueOf(one, row.cells[one]); return typeof value === 'number' ? [[one, value]] : []; })),
  }));
}

/** Hundredths of a per cent, half up, as the server rounds. */
export const shareOf = (part?: number | null, whole?: number | null) => (typeof part === 'number' && whole ? Math.floor((part * 20000 + whole) / (2 * whole)) : undefined);

/** The figures of a kind that some line gives: other columns stay away. */
export const given = (lines: BaselineLine[]): Figure[] => figures.filter((one) => lines.some((line) => typeof line[one] === 'number'));
