// Reading figures as people type and paste them, and sharing a remainder out.

/** A typed figure: a whole number of places, or undefined. Full-width digits and spaces are read as typed by Chinese input methods. */
export function readPlaces(typed: string): number | undefined {
  const plain = typed.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)).replace(/[\s,，]/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

/** Rows copied from a spreadsheet, as cells: tabs between, one line a row, a last empty line ignored. */
export function pastedCells(text: string): string[][] {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return rows.map((row) => row.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
}

/** `total` shared by weight, the largest remainders rounded up; earlier ones first among equals. Equal shares when all weigh nothing. */
export function largestRemainder(total: number, weights: number[]): number[] {
  const all = weights.reduce((sum, one) => sum + one, 0);
  const weigh = all > 0 ? weights : weights.map(() => 1);
  const whole = all > 0 ? all : weights.length;
  if (whole === 0) return [];
  const shares = weigh.map((one) => Math.floor((total * one) / whole));
  const left = total - shares.reduce((sum, one) => sum + one, 0);
  const order = weigh.map((one, index) => ({ index, rest: (total * one) % whole })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) shares[index]! += 1;
  return shares;
}
