import type {
  Amount,
  Assignment,
  DayHours,
  LockMark,
  Mark,
  WeeklyHours,
} from '@pastille/scheduling';
import type { Minutes } from '@pastille/time';

/** What the tables of a board have in common with it. */
export interface Home {
  readonly companyId: string;
  readonly boardId: string;
}

const MILLISECONDS = 60_000;

export const instantOf = (at: Minutes): string => new Date(at * MILLISECONDS).toISOString();
export const minutesOf = (instant: string): Minutes =>
  Math.floor(Date.parse(instant) / MILLISECONDS);

/** An amount is two columns of which at most one is filled: days stay days. */
export function amountColumns(amount: Amount | null): {
  halfDays: number | null;
  minutes: number | null;
} {
  if (amount === null) return { halfDays: null, minutes: null };
  return 'halfDays' in amount
    ? { halfDays: amount.halfDays, minutes: null }
    : { halfDays: null, minutes: amount.minutes };
}

export function amountOf(halfDays: number | null, minutes: number | null): Amount | null {
  if (halfDays !== null) return { halfDays };
  return minutes === null ? null : { minutes };
}

/* jsonb forgets the order of keys; a record read back is byte for byte the record written. */

export const markOf = (mark: Mark | null): Mark | null =>
  mark && { by: mark.by, name: mark.name, at: mark.at };

export const lockMarkOf = (mark: LockMark | null): LockMark | null =>
  mark && { by: mark.by, name: mark.name, at: mark.at, reason: mark.reason };

const halfOf = (half: DayHours['morning']): DayHours['morning'] =>
  half && { from: half.from, to: half.to };

export const hoursOf = (week: WeeklyHours): WeeklyHours =>
  week.map((day) => ({ morning: halfOf(day.morning), afternoon: halfOf(day.afternoon) }));

export const teamOf = (team: readonly Assignment[]): readonly Assignment[] =>
  team.map(({ resourceId, role, days }) => ({ resourceId, role, days }));
