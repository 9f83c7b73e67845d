import type { Intervention, Plan } from '@pastille/scheduling';
import { halfDaySlots, rulingCalendar, workedPieces } from '@pastille/scheduling/calendar';
import { dayOfLocal, localStartOfDay, MINUTES_PER_DAY, toLocal } from '@pastille/time';
import type { DayRange } from '../view/range.js';
import type { Axis } from './axis.js';

/** A part of a bar, as shares of what is drawn of it. */
export interface Gap {
  readonly left: number;
  readonly width: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const HALF = MINUTES_PER_DAY / 2;

/** What the calendar that rules the bar does not work of each half-day it covers. */
function offHalves(plan: Plan, one: Intervention, { from, to }: Span): Span[] {
  const calendar = rulingCalendar(plan, one);
  const worked = new Set(workedPieces(plan, one).map(({ half }) => half));
  const found: Span[] = [];
  for (let at = Math.floor(from / HALF) * HALF; at < to; at += HALF) {
    const day = dayOfLocal(at);
    const isAfternoon = at % MINUTES_PER_DAY !== 0;
    const { morning, afternoon } = halfDaySlots(calendar, day);
    const isWorked =
      (isAfternoon ? afternoon : morning) !== null || worked.has(2 * day + Number(isAfternoon));
    if (!isWorked) found.push({ from: at, to: at + HALF });
  }
  return found;
}

/** What lies between the pieces that are worked, by the clock. */
function betweenPieces(plan: Plan, one: Intervention): Span[] {
  const { zone } = plan.settings;
  const pieces = workedPieces(plan, one);
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    return next && next.start > piece.end
      ? [{ from: toLocal(zone, piece.end), to: toLocal(zone, next.start) }]
      : [];
  });
}

const joined = (spans: readonly Span[]): Span[] =>
  spans.reduce<Span[]>((all, span) => {
    const last = all.at(-1);
    if (last?.to === span.from) all[all.length - 1] = { from: last.from, to: span.to };
    else all.push(span);
    return all;
  }, []);

/** The hours of a day that are drawn on the scale of one day. */
const DAY = { from: 300, to: 1320 };

function inSight({ from, days }: DayRange, isClock: boolean): Span {
  const first = localStartOfDay(from);
  return isClock
    ? { from: first + DAY.from, to: first + DAY.to }
    : { from: first, to: first + days * MINUTES_PER_DAY };
}

/** Too short to hold anything that is not worked: most bars are. */
export const isShort = ({ start, end, amount }: Intervention): boolean =>
  amount === null || end - start <= 240;

/**
 * The parts of a bar at which nobody works: weekends, holidays, closings, on the scale of one day the
 * noon too. Shares of the part that is on screen. Blocks and what goes by the clock have none.
 */
export function gapsOf(
  plan: Plan,
  one: Intervention,
  { axis, range }: { readonly axis: Axis; readonly range: DayRange },
): readonly Gap[] {
  if (isShort(one) || one.kind === 'block') return [];
  const { zone } = plan.settings;
  const isClock = axis.step < HALF;
  const sight = inSight(range, isClock);
  const from = Math.max(sight.from, axis.toAxis(toLocal(zone, one.start)));
  const to = Math.min(sight.to, axis.toAxis(toLocal(zone, one.end)));
  if (to <= from) return [];
  const spans = isClock ? betweenPieces(plan, one) : offHalves(plan, one, { from, to });
  return joined(spans).flatMap((span) => {
    const [start, end] = [Math.max(span.from, from), Math.min(span.to, to)];
    return end > start
      ? [{ left: (start - from) / (to - from), width: (end - start) / (to - from) }]
      : [];
  });
}
