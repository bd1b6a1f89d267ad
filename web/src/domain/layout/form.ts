// The rows of a printed table, as a page draws them: each cell with the columns and rows it spans.
import type { Form, FormCell } from '@/api';

export const shown = (cell: FormCell) => (cell.number === null || cell.number === undefined ? cell.text : String(cell.number));

export function rowsOf(form: Form): FormCell[][] {
  const rows: FormCell[][] = [];
  for (const cell of form.cells) {
    while (rows.length < cell.row + cell.rows) rows.push([]);
    rows[cell.row]?.push(cell);
  }
  return rows;
}

/** How much of the width a column takes, in hundredths. */
export const shares = (form: Form) => {
  const whole = form.widths.reduce((sum, width) => sum + width, 0) || 1;
  return form.widths.map((width) => (100 * width) / whole);
};
