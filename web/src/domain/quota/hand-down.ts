// The arithmetic of handing places down. A cell holds what its unit has; typing another figure asks for the difference. Everything
// shown in red is decided here and nowhere else; the server decides again.
import type { GrantLine, Place, PlaceSheet } from '@/api';

export const cellKey = (unit: string, intake: string) => `${unit}/${intake}`;
export type Edits = Record<string, string>;

/** A typed figure: a whole number of places, or undefined. Full-width digits and spaces are read as typed by Chinese input methods. */
export function readPlaces(typed: string): number | undefined {
  const plain = typed.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)).replace(/[\s,，]/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

export type CellFault = 'not-a-number' | 'below-what-is-used';

export interface Cell {
  got: number;
  free: number;
  target: number;
  change: number;
  fault?: CellFault;
}

export interface Column {
  intake: string;
  number: number;
  got: number;
  given: number; // after the edits
  free: number; // after the edits; below zero means it does not fit
  held: number;
  used: number;
  fits: boolean;
}

export interface Plan {
  cells: Map<string, Cell>; // only those that were typed into
  columns: Column[];
  grants: GrantLine[];
  reclaims: GrantLine[]; // quantity to take back
  faults: number;
}

function readCell(typed: string, place: Place | undefined): Cell {
  const got = place?.balance.got ?? 0;
  const free = place?.balance.free ?? 0;
  const target = typed.trim() === '' ? got : readPlaces(typed);
  if (target === undefined) return { got, free, target: got, change: 0, fault: 'not-a-number' };
  const change = target - got;
  return { got, free, target, change, fault: -change > free ? 'below-what-is-used' : undefined };
}

export const placesByCell = (sheet: PlaceSheet) => new Map(sheet.children.map((place) => [cellKey(place.unit, place.intake), place]));

export function planOf(sheet: PlaceSheet, edits: Edits): Plan {
  const places = placesByCell(sheet);
  const cells = new Map<string, Cell>();
  const moved = new Map<string, number>();
  const grants: GrantLine[] = [];
  const reclaims: GrantLine[] = [];
  for (const [key, typed] of Object.entries(edits)) {
    const [unit = '', intake = ''] = key.split('/');
    const cell = readCell(typed, places.get(key));
    cells.set(key, cell);
    moved.set(intake, (moved.get(intake) ?? 0) + cell.change);
    if (cell.change > 0) grants.push({ unit, intake, quantity: cell.change });
    if (cell.change < 0) reclaims.push({ unit, intake, quantity: -cell.change });
  }
  const columns = sheet.own.map((place) => columnOf(place, moved.get(place.intake) ?? 0));
  const faults = [...cells.values()].filter((cell) => cell.fault).length + columns.filter((column) => !column.fits).length;
  return { cells, columns, grants, reclaims, faults };
}

function columnOf(place: Place, moved: number): Column {
  const { got, given, free, held, used } = place.balance;
  return { intake: place.intake, number: place.intake_number, got, given: given + moved, free: free - moved, held, used, fits: free - moved >= 0 };
}

/** Rows copied from a spreadsheet, as cells: tabs between, one line a row, a last empty line ignored. */
export function pastedCells(text: string): string[][] {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return rows.map((row) => row.split('\t').map((cell) => cell.trim()));
}
