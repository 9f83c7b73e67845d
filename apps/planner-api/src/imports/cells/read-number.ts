const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** `48.85`, `48,85`, `1 234,5`: `null` when it is no number. */
export function readNumber(cell: string): number | null {
  // Thousands are parted by a space, narrow or not.
  const text = cell
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.');
  return NUMBER.test(text) ? Number(text) : null;
}
