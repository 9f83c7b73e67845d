import type { Intervention, Plan } from '../model/index.js';
import { rulingCalendar } from './ruling-calendar.js';
import { dayIn, openedAt, type Piece, type WorkingCalendar } from './working-calendar.js';
import { pieces } from './working.js';

/** Work follows its calendar; an appointment counted in minutes and a block go by the clock. */
export function followsCalendar({ kind, amount }: Pick<Intervention, 'kind' | 'amount'>): boolean {
  if (kind === 'block' || amount === null) return false;
  return kind === 'work' || 'halfDays' in amount;
}

const known = new WeakMap<WorkingCalendar, WeakMap<Intervention, readonly Piece[]>>();

/** An unbroken stretch cut at local midnights, so that each part belongs to one day. */
function byTheClock(calendar: WorkingCalendar, { start, end }: Intervention): readonly Piece[] {
  const parts: Piece[] = [];
  let from = start;
  while (from < end) {
    const day = dayIn(calendar.zone, from);
    let to = Math.min(end, from + 1440);
    // A night of change may hide midnight within the last hour; step back to the day's own last minute.
    while (dayIn(calendar.zone, to - 1) !== day) to -= 1;
    parts.push({ half: 2 * day, start: from, end: to });
    from = to;
  }
  return parts;
}

/** When somebody is really at it, inside the one bar: not at night, not at noon, not over the weekend. */
export function workedPieces(plan: Plan, intervention: Intervention): readonly Piece[] {
  const calendar = rulingCalendar(plan, intervention);
  let ofCalendar = known.get(calendar);
  if (!ofCalendar) {
    ofCalendar = new WeakMap();
    known.set(calendar, ofCalendar);
  }
  let found = ofCalendar.get(intervention);
  if (!found) {
    const { start, end } = intervention;
    found = followsCalendar(intervention)
      ? pieces(openedAt(calendar, start), start, end)
      : byTheClock(calendar, intervention);
    // A bar whose calendar changed under it until nothing is left still occupies its people.
    if (found.length === 0) found = byTheClock(calendar, intervention);
    ofCalendar.set(intervention, found);
  }
  return found;
}
