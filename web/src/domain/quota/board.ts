// The quota sheet while it is worked on: what stands, what was typed over it, and what that adds up to. A cell holds what its unit
// shall have. Everything shown in red is decided here and nowhere else; the server decides again. Plain arrays, since a sheet may have
// a hundred thousand cells.
import type { QuotaDraftLine, QuotaGrid, QuotaSheet } from '@/api';
import { largestRemainder, readPlaces } from './figures';

export interface CellText {
  row: number;
  column: number;
  text: string;
}
export type CellFault = 'not-a-number' | 'below-what-is-used';

export interface Column {
  number: number; // of the intake; 0: the whole project
  intake: string;
  got: number;
  given: number; // after what was typed
  free: number; // after what was typed; below zero it does not fit
  issued: number; // what the project's owner would issue for it
  held: number;
  used: number;
  lapsed: number;
  fits: boolean;
}

interface Step {
  before: CellText[];
  after: CellText[];
}
const stepsKept = 100;

export class Board {
  readonly rows: QuotaGrid['rows'];
  readonly columns: number; // how many, the whole project first
  private readonly typed = new Map<number, string>();
  private readonly target: Float64Array;
  private readonly faulty = new Set<number>();
  private readonly moved: Float64Array; // by column: typed less what stands
  private readonly stamps: Uint32Array; // by row: how often it was typed into
  private changes = 0; // cells that differ
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(readonly grid: QuotaGrid) {
    this.rows = grid.rows;
    this.columns = grid.intakes.length;
    this.target = new Float64Array(this.rows.length * this.columns);
    this.moved = new Float64Array(this.columns);
    this.stamps = new Uint32Array(this.rows.length);
    this.rows.forEach((row, at) => this.target.set(row.got, at * this.columns));
  }

  private key = (row: number, column: number) => row * this.columns + column;
  got = (row: number, column: number) => this.rows[row]!.got[column]!;
  /** What is handed on, held, used or lapsed there: it cannot be less. */
  least = (row: number, column: number) => this.got(row, column) - this.rows[row]!.free[column]!;
  value = (row: number, column: number) => this.target[this.key(row, column)]!;
  text = (row: number, column: number) => this.typed.get(this.key(row, column)) ?? (this.got(row, column) ? String(this.got(row, column)) : '');
  changed = (row: number, column: number) => this.value(row, column) !== this.got(row, column);
  fault(row: number, column: number): CellFault | undefined {
    if (!this.faulty.has(this.key(row, column))) return undefined;
    return readPlaces(this.text(row, column)) === undefined ? 'not-a-number' : 'below-what-is-used';
  }

  private put({ row, column, text }: CellText) {
    const key = this.key(row, column);
    const [got, free] = [this.got(row, column), this.rows[row]!.free[column]!];
    const typed = text.trim();
    const value = typed === '' ? got : readPlaces(typed);
    const target = value ?? got;
    this.changes += Number(target !== got) - Number(this.target[key] !== got);
    this.stamps[row]! += 1;
    this.moved[column]! += target - this.target[key]!;
    this.target[key] = target;
    if (typed === '' || (value !== undefined && value === got)) this.typed.delete(key);
    else this.typed.set(key, typed);
    if (value === undefined || got - target > free) this.faulty.add(key);
    else this.faulty.delete(key);
  }

  private inside = ({ row, column }: CellText) => row >= 0 && row < this.rows.length && column >= 0 && column < this.columns;

  /** Types into cells, as one step that can be undone. */
  type(cells: CellText[]) {
    const after = cells.filter(this.inside);
    if (!after.length) return;
    const before = after.map(({ row, column }) => ({ row, column, text: this.typed.get(this.key(row, column)) ?? '' }));
    after.forEach((cell) => this.put(cell));
    this.done = [...this.done.slice(1 - stepsKept), { before, after }];
    this.undone = [];
  }
  undo = () => this.retrace(this.done, this.undone, 'before');
  redo = () => this.retrace(this.undone, this.done, 'after');
  private retrace(from: Step[], to: Step[], side: keyof Step) {
    const step = from.pop();
    if (!step) return;
    // Backwards, since a step may have typed into one cell twice.
    const cells = side === 'before' ? [...step.before].reverse() : step.after;
    cells.forEach((cell) => this.put(cell));
    to.push(step);
  }
  get canUndo() {
    return this.done.length > 0;
  }
  get canRedo() {
    return this.undone.length > 0;
  }

  column(at: number): Column {
    const { intake, number, balance } = this.grid.intakes[at]!;
    const rest = balance.free - this.moved[at]!;
    const issued = this.grid.owner && rest < 0 ? -rest : 0;
    const { held, used, lapsed } = balance;
    return { number, intake: intake ?? '', got: balance.got + issued, given: balance.given + this.moved[at]!, free: rest + issued, issued, held, used, lapsed, fits: rest + issued >= 0 };
  }
  stamp = (row: number) => this.stamps[row]!;
  rowSum(row: number, columns: number[]) {
    return columns.reduce((sum, column) => sum + this.value(row, column), 0);
  }
  /** Of the whole sheet: cells that differ, and cells and columns that do not fit. */
  get summary() {
    let over = 0;
    for (let at = 0; at < this.columns; at++) if (!this.column(at).fits) over++;
    return { changes: this.changes, faults: this.faulty.size + over, over, typed: this.typed.size };
  }
  get firstFault(): { row: number; column: number } | undefined {
    let key = Infinity;
    for (const one of this.faulty) key = Math.min(key, one);
    return Number.isFinite(key) ? { row: Math.floor(key / this.columns), column: key % this.columns } : undefined;
  }
  get firstOver(): number | undefined {
    for (let at = 0; at < this.columns; at++) if (!this.column(at).fits) return at;
    return undefined;
  }

  /** What is left of a column goes to these rows, by what they have. */
  spread(column: number, rows: number[]) {
    const free = this.column(column).issued ? 0 : this.column(column).free;
    if (free <= 0 || !rows.length) return;
    const shares = largestRemainder(free, rows.map((row) => this.value(row, column)));
    this.type(rows.map((row, at) => ({ row, column, text: String(this.value(row, column) + shares[at]!) })).filter((_, at) => shares[at]! > 0));
  }

  /** The cells that differ, as a draft states them. */
  lines(): QuotaDraftLine[] {
    const cells = new Map<number, QuotaDraftLine>();
    for (const key of [...this.typed.keys()].sort((a, b) => a - b)) {
      const [row, column] = [Math.floor(key / this.columns), key % this.columns];
      if (!this.changed(row, column)) continue;
      const line = cells.get(row) ?? { unit: this.rows[row]!.unit, cells: [] };
      line.cells.push({ intake_number: this.grid.intakes[column]!.number, quantity: this.value(row, column) });
      cells.set(row, line);
    }
    return [...cells.values()];
  }
  private at() {
    const rows = new Map(this.rows.map((row, index) => [row.unit, index]));
    const columns = new Map(this.grid.intakes.map((one, index) => [one.number, index]));
    return (unit: string | null | undefined, number: number, quantity: number): CellText[] => {
      const [row, column] = [rows.get(unit ?? ''), columns.get(number)];
      return row === undefined || column === undefined ? [] : [{ row, column, text: String(quantity) }];
    };
  }
  /** Types what a kept draft states. */
  take(sheet: Pick<QuotaSheet, 'lines'>) {
    const at = this.at();
    this.type(sheet.lines.flatMap((line) => line.cells.flatMap((cell) => at(line.unit, cell.intake_number, cell.quantity))));
  }
  /** Types what the same units have in another project, intake by intake of the same number. How many cells that were. */
  copy(other: QuotaGrid): number {
    const at = this.at();
    const cells = other.rows.flatMap((row) => other.intakes.flatMap((one, index) => (row.got[index] ? at(row.unit, one.number, row.got[index]) : [])));
    this.type(cells);
    return cells.length;
  }
  /** What was typed, to be kept in this browser. */
  typedCells(): CellText[] {
    return [...this.typed].map(([key, text]) => ({ row: Math.floor(key / this.columns), column: key % this.columns, text }));
  }
}
