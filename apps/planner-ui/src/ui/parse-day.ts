import { addDays, dayOf, parseLocalDate, weekdayOf, type LocalDate } from '@pastille/time';

const TYPED = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?$/;
const DENSE = /^(\d{2})(\d{2})(\d{2}|\d{4})$/;
const STEP = /^\+(\d{1,3})$/;

const two = (digits: string): string => digits.padStart(2, '0');
const known = (text: string): LocalDate | null => (parseLocalDate(text) === null ? null : text);

/** Without a year: the next such day, or one at most two months past. */
function nearest(month: string, day: string, today: LocalDate): LocalDate | null {
  const year = Number(today.slice(0, 4));
  const here = known(`${year}-${month}-${day}`);
  const next = known(`${year + 1}-${month}-${day}`);
  return here !== null && here >= addDays(today, -60) ? here : next;
}

/** Reads « 3/12 », « 3/12/26 », « 03122026 », « 2026-12-03 » and « +7 » (a week from today). */
export function parseDay(text: string, today: LocalDate): LocalDate | null {
  const typed = text.trim();
  const step = STEP.exec(typed);
  if (step) return addDays(today, Number(step[1]));
  if (parseLocalDate(typed) !== null) return typed;
  const found = TYPED.exec(typed) ?? DENSE.exec(typed);
  if (!found) return null;
  const [, day = '', month = '', year] = found;
  if (year === undefined) return nearest(two(month), two(day), today);
  return known(`${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`);
}

/** The Monday of the next week: when most worksites begin. */
export const nextMonday = (today: LocalDate): LocalDate =>
  addDays(today, 7 - weekdayOf(dayOf(today)));
