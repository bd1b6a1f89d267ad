// Walking through the quota grid as in a spreadsheet: up and down always, sideways from the edge of what is typed. A cell that was
// just entered is selected whole and counts as both edges.
export interface Step {
  down: number;
  right: number;
}

export function stepOf(key: string, field: Pick<HTMLInputElement, 'selectionStart' | 'selectionEnd' | 'value'>): Step | undefined {
  if (key === 'ArrowDown' || key === 'Enter') return { down: 1, right: 0 };
  if (key === 'ArrowUp') return { down: -1, right: 0 };
  if (key === 'ArrowLeft' && field.selectionStart === 0) return { down: 0, right: -1 };
  if (key === 'ArrowRight' && field.selectionEnd === field.value.length) return { down: 0, right: 1 };
  return undefined;
}
