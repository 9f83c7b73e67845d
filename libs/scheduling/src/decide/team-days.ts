import { formatLocalDate, type LocalDate } from '@pastille/time';
import { workedPieces } from '../calendar/worked-pieces.js';
import { dayIn } from '../calendar/working-calendar.js';
import type { Assignment, Intervention, Plan } from '../model/index.js';
import type { Placed } from './placement.js';

/** The days on which a bar is worked, in order. */
export function workedDays(plan: Plan, one: Intervention): readonly LocalDate[] {
  const days = new Set(workedPieces(plan, one).map(({ half }) => Math.floor(half / 2)));
  return [...days].sort((a, b) => a - b).map(formatLocalDate);
}

/** The team of a part of a bar: who has days of their own keeps those within it, and stays away where none is left. */
export function teamWithin(
  plan: Plan,
  team: readonly Assignment[],
  { start, end }: Placed,
): readonly Assignment[] {
  const { zone } = plan.settings;
  const first = formatLocalDate(dayIn(zone, start));
  const last = formatLocalDate(dayIn(zone, end - 1));
  return team.flatMap((one) => {
    if (one.days === null) return [one];
    const days = one.days.filter((date) => first <= date && date <= last);
    return days.length === 0 ? [] : [{ ...one, days }];
  });
}
