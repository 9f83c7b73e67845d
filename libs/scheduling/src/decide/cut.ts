import type { Minutes } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import { followsCalendar } from '../calendar/worked-pieces.js';
import { openedAt, type Piece } from '../calendar/working-calendar.js';
import { pieces } from '../calendar/working.js';
import type { Amount, Intervention, Plan } from '../model/index.js';

/** A bar in two: how much is done before and until when, how much after, and where the second part begins. */
export interface Cut {
  readonly first: Amount;
  readonly second: Amount;
  readonly until: Minutes;
  readonly at: Minutes;
}

function parted(amount: Amount, before: number): Pick<Cut, 'first' | 'second'> | null {
  const whole = 'halfDays' in amount ? amount.halfDays : amount.minutes;
  if (before <= 0 || before >= whole) return null;
  return 'halfDays' in amount
    ? { first: { halfDays: before }, second: { halfDays: whole - before } }
    : { first: { minutes: before }, second: { minutes: whole - before } };
}

const minutesBefore = (worked: readonly Piece[], at: Minutes): number =>
  worked.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, at) - start), 0);

/** The first piece that is not over at `at`. In days a whole half-day is cut: its own first piece. */
function pieceAt(worked: readonly Piece[], at: Minutes, amount: Amount): Piece | undefined {
  const found = worked.find(({ end }) => end > at);
  if (!found || 'minutes' in amount) return found;
  return worked.find(({ half }) => half === found.half);
}

/**
 * Cuts a bar at an instant of its ruling calendar: in days at the beginning of the half-day that holds the
 * instant (or of the next one), in hours at the working minute. The Amounts add up exactly. `null`: one
 * part would be empty.
 */
export function cutAt(plan: Plan, one: Intervention, at: Minutes): Cut | null {
  const { amount, start, end } = one;
  if (amount === null) return null;
  if (!followsCalendar(one)) {
    const parts = parted(amount, at - start);
    return parts && { ...parts, until: at, at };
  }
  const worked = pieces(openedAt(rulingCalendar(plan, one), start), start, end);
  const next = pieceAt(worked, at, amount);
  if (!next) return null;
  const from = 'minutes' in amount ? Math.max(next.start, at) : next.start;
  const done = worked.filter((piece) => piece.start < from);
  const halves = new Set(done.map(({ half }) => half));
  const before = 'minutes' in amount ? minutesBefore(done, from) : halves.size;
  const parts = parted(amount, before);
  const until = Math.min(done.at(-1)?.end ?? from, from);
  return parts && { ...parts, until, at: from };
}
