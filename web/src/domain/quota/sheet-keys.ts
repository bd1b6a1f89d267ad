// What a key does in the sheet, as in Excel and WPS. Pure: from where one stands to where one goes.
export interface Spot {
  row: number;
  column: number;
}
export interface Selection {
  anchor: Spot;
  focus: Spot;
}
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}
export const blockOf = ({ anchor, focus }: Selection): Block => ({
  top: Math.min(anchor.row, focus.row), bottom: Math.max(anchor.row, focus.row), left: Math.min(anchor.column, focus.column), right: Math.max(anchor.column, focus.column),
});
export const single = (spot: Spot): Selection => ({ anchor: spot, focus: spot });

export interface Size {
  rows: number;
  columns: number;
  page: number; // rows a page shows
}
export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most - 1);
const steps: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function target({ row, column }: Spot, key: Key, size: Size): Spot | undefined {
  const far = key.ctrlKey || key.metaKey;
  const step = steps[key.key];
  if (step && far) return { row: step[0] ? (step[0] < 0 ? 0 : size.rows - 1) : row, column: step[1] ? (step[1] < 0 ? 0 : size.columns - 1) : column };
  if (step) return { row: row + step[0], column: column + step[1] };
  if (key.key === 'Home') return { row: far ? 0 : row, column: 0 };
  if (key.key === 'End') return { row: far ? size.rows - 1 : row, column: size.columns - 1 };
  if (key.key === 'PageUp') return { row: row - size.page, column };
  if (key.key === 'PageDown') return { row: row + size.page, column };
  return undefined;
}

/** Where the selection goes; undefined when the key does not move it. Shift stretches it. */
export function walk(at: Selection, key: Key, size: Size): Selection | undefined {
  const to = target(at.focus, key, size);
  if (!to) return undefined;
  const focus = { row: clamp(to.row, size.rows), column: clamp(to.column, size.columns) };
  return key.shiftKey ? { anchor: at.anchor, focus } : single(focus);
}

/** Enter goes down, Tab to the right, with Shift the other way; inside a block they go round in it. */
export function step(at: Selection, active: Spot, key: Key, size: Size): { selection: Selection; active: Spot } | undefined {
  if (key.key !== 'Enter' && key.key !== 'Tab') return undefined;
  const { top, bottom, left, right } = blockOf(at);
  const by = key.shiftKey ? -1 : 1;
  const down = key.key === 'Enter';
  if (top === bottom && left === right) {
    const to = { row: clamp(active.row + (down ? by : 0), size.rows), column: clamp(active.column + (down ? 0 : by), size.columns) };
    return { selection: single(to), active: to };
  }
  const [tall, broad] = [bottom - top + 1, right - left + 1];
  const all = tall * broad;
  const [row, column] = [active.row - top, active.column - left];
  const next = ((down ? column * tall + row : row * broad + column) + by + all) % all;
  const to = down ? { row: top + (next % tall), column: left + Math.floor(next / tall) } : { row: top + Math.floor(next / broad), column: left + (next % broad) };
  return { selection: at, active: to };
}

/** A block of text over a selection: one cell fills all of it, more are laid from its corner and repeated where it is a multiple. */
export function laid(cells: string[][], block: Block): { row: number; column: number; text: string }[] {
  const [high, wide] = [cells.length, Math.max(...cells.map((row) => row.length))];
  const [tall, broad] = [block.bottom - block.top + 1, block.right - block.left + 1];
  const [rows, columns] = [tall % high === 0 ? tall : high, broad % wide === 0 ? broad : wide];
  const out: { row: number; column: number; text: string }[] = [];
  for (let down = 0; down < rows; down++)
    for (let over = 0; over < columns; over++) {
      const text = cells[down % high]?.[over % wide];
      if (text !== undefined) out.push({ row: block.top + down, column: block.left + over, text });
    }
  return out;
}
