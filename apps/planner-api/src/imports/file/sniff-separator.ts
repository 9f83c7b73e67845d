export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines that are enough to know: a wrong candidate never divides 20 lines alike. */
const LINES = 20;

/** Counts every candidate per line, outside quotes. */
function countPerLine(text: string): Map<Separator, number[]> {
  const counts = new Map<Separator, number[]>(SEPARATORS.map((separator) => [separator, [0]]));
  let lines = 1;
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '\n') {
      if (lines === LINES) break;
      lines += 1;
      for (const list of counts.values()) list.push(0);
    }
    const separator = SEPARATORS.find((candidate) => candidate === letter);
    const list = separator && counts.get(separator);
    if (list) list[lines - 1] = (list[lines - 1] ?? 0) + 1;
  }
  return counts;
}

/** Lines with as many separators as the header has: how well a candidate divides the file. */
function score(perLine: readonly number[]): number {
  const header = perLine[0] ?? 0;
  if (header === 0) return 0;
  const alike = perLine.filter((count) => count === header).length;
  return alike * 1000 + header;
}

/** The separator by which the first lines fall into equally many cells; `;` when none does. */
export function sniffSeparator(text: string): Separator {
  const counts = countPerLine(text.trimStart());
  let best: Separator = ';';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const found = score(counts.get(separator) ?? []);
    if (found > bestScore) [best, bestScore] = [separator, found];
  }
  return best;
}
