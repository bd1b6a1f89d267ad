// What may stand in the rows and columns of a cross table, and beside what: as the server has it.
import type { CrossTable, TableBody } from '@/api';

export type Dimension = TableBody['rows'][number];
export type Measure = TableBody['columns'][number];
export type Row = CrossTable['rows'][number];

export const dimensions: Dimension[] = ['unit', 'stage', 'subject', 'intake', 'year'];
interface Group {
  key: 'standing' | 'events' | 'places';
  by: Dimension[];
  measures: Measure[];
}
export const groups: Group[] = [
  { key: 'standing', by: ['unit', 'stage', 'subject'], measures: ['full-time', 'trained', 'untrained', 'failed', 'trained-rate'] },
  { key: 'events', by: ['unit', 'stage', 'intake', 'year'], measures: ['nominated', 'confirmed', 'checked-in', 'passed', 'certified', 'join-rate', 'pass-rate', 'held', 'used'] },
  { key: 'places', by: ['unit', 'intake'], measures: ['got'] },
];

export const isRate = (measure: Measure) => measure.endsWith('-rate');
export const fits = (measure: Measure, rows: Dimension[]) => groups.some((group) => group.measures.includes(measure) && rows.every((row) => group.by.includes(row)));

/** A cell as people read it; empty where there is nothing to divide by. */
export function shownCell(value: number | null | undefined, measure: Measure): string {
  if (value === null || value === undefined) return '';
  return isRate(measure) ? `${(value / 100).toFixed(2)}%` : value.toLocaleString('en-US');
}

/** The bars of a chart: the plain rows and what no row shows, by one measure; sums would stand for their own parts. */
export const barsOf = (table: CrossTable, column: number) =>
  table.rows
    .filter((row) => row.kind === 'plain' || row.kind === 'rest')
    .map((row, index) => ({ key: String(index), name: row.names.join(' · '), value: row.cells[column] ?? 0, shown: shownCell(row.cells[column], table.measures[column]!) }))
    .filter((bar) => bar.shown !== '');
