import { FIRST_MINUTE, LAST_MINUTE, parseLocalDate, type Minutes } from '@pastille/time';
import type { Amount, ArrivalWindow } from '../model/index.js';
import type { Violation } from './outcome.js';
import { invalid } from './verdict.js';

/** A year of half-days or of minutes: the longest a single bar may take. */
const MOST_HALF_DAYS = 732;
const MOST_MINUTES = 527_040;

const isInRange = (t: Minutes, last: Minutes): boolean =>
  Number.isInteger(t) && t >= FIRST_MINUTE && t <= last;

export const whenOutOfRange = (start: Minutes, field = 'start'): readonly Violation[] =>
  isInRange(start, LAST_MINUTE - 1) ? [] : [invalid('out-of-range', field)];

export function whenNoSlot(
  { start, end }: { readonly start: Minutes; readonly end: Minutes },
  field = 'end',
): readonly Violation[] {
  if (end <= start) return [invalid('end-before-start', field)];
  return isInRange(end, LAST_MINUTE) ? [] : [invalid('out-of-range', field)];
}

export function whenNoAmount(amount: Amount | null, field = 'amount'): readonly Violation[] {
  if (amount === null) return [];
  const size = 'halfDays' in amount ? amount.halfDays : amount.minutes;
  const most = 'halfDays' in amount ? MOST_HALF_DAYS : MOST_MINUTES;
  if (!Number.isInteger(size) || size <= 0) return [invalid('amount-not-positive', field)];
  return size > most ? [invalid('amount-too-long', field)] : [];
}

export function whenNoWindow(arrival: ArrivalWindow | null | undefined): readonly Violation[] {
  if (!arrival) return [];
  const { from, to } = arrival;
  return [
    ...whenOutOfRange(from, 'arrival.from'),
    ...whenNoSlot({ start: from, end: to }, 'arrival.to'),
  ];
}

export function whenNoDate(date: string, field: string): readonly Violation[] {
  const isDate = parseLocalDate(date) !== null;
  if (!isDate) return [invalid('not-a-date', field, { date })];
  return date >= '2000-01-01' && date < '2100-01-01' ? [] : [invalid('out-of-range', field)];
}
