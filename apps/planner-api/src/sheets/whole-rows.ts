import type { TableCell } from 'pdfmake/interfaces.js';

/** Points: a page of A4 without its margins and the heads that stand again on it, and some to spare. */
const MOST_TALL = 600;
const LINE_HEIGHT = 12.5;
/** A letter is mostly half as wide as it is high, a Chinese one as wide; what does not fit goes to the next line. */
const NARROW = 6;
const WIDE = 11;

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter < '\u2e80' ? NARROW : WIDE), 0);

const heightOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)) * LINE_HEIGHT, 0);

const partOf = (content: object, name: string): unknown => Reflect.get(content, name);

/** All of the pieces of one paragraph. */
function inline(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(inline).join('');
  return typeof content === 'object' && content !== null ? inline(partOf(content, 'text')) : '';
}

function paragraphsOf(content: unknown): readonly string[] {
  if (typeof content === 'string') return [content];
  if (Array.isArray(content)) return content.flatMap(paragraphsOf);
  if (typeof content !== 'object' || content === null) return [];
  if ('text' in content) return [inline(content)];
  return ['stack', 'columns', 'table', 'body'].flatMap((name) =>
    paragraphsOf(partOf(content, name)),
  );
}

/** Whether something surely fits on one page. @param width in points */
export const fitsOnPage = (content: TableCell, width: number): boolean =>
  paragraphsOf(content).reduce((sum, text) => sum + heightOf(text, width), 0) <= MOST_TALL;

/**
 * Rows that stand whole on one page each. The writer leaves out, without a word, what it may not cut and
 * what is taller than a page: where there is such a row, rows are cut.
 */
export const areWhole = (
  rows: readonly (readonly TableCell[])[],
  widths: readonly number[],
): boolean =>
  rows.every((row) => row.every((cell, column) => fitsOnPage(cell, widths[column] ?? 1)));

/** As they stand in a table: its head on every page, and with the first of them where it can. */
export function underHead(rows: readonly (readonly TableCell[])[], widths: readonly number[]) {
  const isWhole = areWhole(rows, widths);
  return { headerRows: 1, keepWithHeaderRows: isWhole ? 1 : 0, dontBreakRows: isWhole };
}
