const LIST = /^c\(\s*(.*)\s*\)$/s;
const ITEM = /"((?:[^"\\]|\\.)*)"|([^",\s][^,]*)/g;

/** Several values in one cell, as R exports them: `c("A", "B")`. Anything else is one value. */
export function readList(cell: string): string[] {
  const text = cell.trim();
  const inside = LIST.exec(text)?.[1];
  if (inside === undefined) return isMissing(text) ? [] : [text];
  const items = [...inside.matchAll(ITEM)].map((found) => (found[1] ?? found[2] ?? '').trim());
  return items.filter((item) => !isMissing(item));
}

/** `NA` is what R and pandas write where there is no value. */
export const isMissing = (text: string): boolean => text === '' || text === 'NA';

/** The cell as one line of text, lists joined; `null` when there is none. */
export function readText(cell: string): string | null {
  const items = readList(cell);
  return items.length === 0 ? null : items.join(', ').replace(/\s+/g, ' ');
}
