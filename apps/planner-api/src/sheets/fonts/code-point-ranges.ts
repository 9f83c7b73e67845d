/** Sorted, both ends included. */
export type CodePointRanges = readonly (readonly [from: number, to: number])[];

/** `U+0000-00FF,U+0131` of a font's `unicode.json`. */
export function parseRanges(text: string): CodePointRanges {
  return text
    .split(',')
    .flatMap((part) => {
      const [from, to] = part.trim().replace(/^U\+/i, '').split('-');
      const first = Number.parseInt(from ?? '', 16);
      return Number.isNaN(first) ? [] : [[first, to ? Number.parseInt(to, 16) : first] as const];
    })
    .sort((a, b) => a[0] - b[0]);
}

export function isIn(ranges: CodePointRanges, codePoint: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, -1];
    if (codePoint < from) high = middle - 1;
    else if (codePoint > to) low = middle + 1;
    else return true;
  }
  return false;
}
