import { formatLocalDate, parseLocalDate, type LocalDate } from '@pastille/time';

export type DateFormat = 'yyyy-mm-dd' | 'dd/mm/yyyy' | 'mm/dd/yyyy';

/** A time of day after the date is left aside: worksites start on a day. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const YEAR_LAST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ].*)?$/;

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/** A day that exists, or `null`. A year of two digits is of this century. */
export function readDate(cell: string, format: DateFormat): LocalDate | null {
  const iso = toIso(cell.trim(), format);
  const day = iso === null ? null : parseLocalDate(iso);
  return day === null ? null : formatLocalDate(day);
}

function toIso(text: string, format: DateFormat): string | null {
  const first = YEAR_FIRST.exec(text);
  // Nobody writes year, day, month: a year in front is unambiguous whatever the column's format.
  if (first) return `${first[1]}-${two(first[2])}-${two(first[3])}`;
  const last = format === 'yyyy-mm-dd' ? null : YEAR_LAST.exec(text);
  if (!last) return null;
  const [day, month] = format === 'dd/mm/yyyy' ? [last[1], last[2]] : [last[2], last[1]];
  const year = last[3]?.length === 2 ? `20${last[3]}` : last[3];
  return `${year}-${two(month)}-${two(day)}`;
}

/** The format in which all these cells are days; French order when nothing decides. */
export function guessDateFormat(cells: readonly string[]): DateFormat {
  const texts = cells.map((cell) => cell.trim());
  if (texts.some((text) => YEAR_FIRST.test(text))) return 'yyyy-mm-dd';
  const count = (format: DateFormat) =>
    texts.filter((text) => readDate(text, format) !== null).length;
  return count('mm/dd/yyyy') > count('dd/mm/yyyy') ? 'mm/dd/yyyy' : 'dd/mm/yyyy';
}
