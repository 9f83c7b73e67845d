import { LAST_MINUTE, localStartOfDay, toUtc, type Minutes } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import { followsCalendar } from '../calendar/worked-pieces.js';
import { dayIn, openedAt, type WorkingCalendar } from '../calendar/working-calendar.js';
import { add, between, nextWorkingMinute } from '../calendar/working.js';
import type { Amount, Intervention, Plan } from '../model/index.js';

export type Placeable = Pick<Intervention, 'kind' | 'worksiteId' | 'team' | 'amount'>;

export interface Placed {
  readonly start: Minutes;
  readonly end: Minutes;
}

/** Where nothing of that day is left to work, not even by the week's usual hours (an evening): the next working minute. */
function snapped(calendar: WorkingCalendar, start: Minutes): Minutes {
  const opened = openedAt(calendar, start);
  const piece = opened.piecesOn(dayIn(calendar.zone, start)).find(({ end }) => end > start);
  if (piece) return Math.max(piece.start, start);
  return nextWorkingMinute(opened, start) ?? LAST_MINUTE;
}

/** When work of that amount ends, once it starts at `start`. */
export function endOf(plan: Plan, one: Placeable, start: Minutes): Minutes {
  const { amount } = one;
  if (amount === null) return start;
  if (!followsCalendar(one)) return 'minutes' in amount ? start + amount.minutes : start;
  return add(openedAt(rulingCalendar(plan, one), start), start, amount);
}

/**
 * Where something dropped at `start` stands. Work begins at the ruling calendar's first working minute
 * at or after it; an appointment counted in minutes keeps its hour, unless a mere day (local midnight) was given.
 */
export function place(plan: Plan, one: Placeable, start: Minutes): Placed {
  const calendar = rulingCalendar(plan, one);
  const isDay = start === toUtc(calendar.zone, localStartOfDay(dayIn(calendar.zone, start)));
  const snaps = followsCalendar(one) || (one.kind === 'appointment' && isDay);
  const from = snaps ? snapped(calendar, start) : start;
  return { start: from, end: endOf(plan, one, from) };
}

/** What lies between two instants in the unit of `like`: how a dragged edge becomes an Amount. `null` for a block or an empty stretch. */
export function amountBetween(plan: Plan, one: Placeable, { start, end }: Placed): Amount | null {
  if (one.kind === 'block' || end <= start) return null;
  if (one.amount && !followsCalendar(one)) return { minutes: end - start };
  const worked = between(openedAt(rulingCalendar(plan, one), start), start, end);
  if (one.amount && 'minutes' in one.amount) {
    return worked.minutes > 0 ? { minutes: worked.minutes } : null;
  }
  return worked.halfDays > 0 ? { halfDays: worked.halfDays } : null;
}
