import {
  dayOfLocal,
  MINUTES_PER_DAY,
  toLocal,
  weekdayOf,
  type DayNumber,
  type Interval,
  type Minutes,
} from '@pastille/time';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { WorkedTime } from '../calendar/working.js';
import type { Amount, DayHours, HalfDayHours } from '../model/index.js';

interface WorkedMinute {
  readonly t: Minutes;
  readonly half: number;
}

/** Every worked minute of a window, in order: slow, and plainly right. */
export type ClockTwin = readonly WorkedMinute[];

const isIn = (hours: HalfDayHours | null, minute: number): boolean =>
  hours !== null && hours.from <= minute && minute < hours.to;

function hoursOf({ past, hours, holidays }: WorkingCalendar, day: DayNumber): DayHours | null {
  if (holidays.has(day)) return null;
  const valid = past.find(({ until }) => day <= until)?.hours ?? hours;
  return valid[weekdayOf(day)] ?? null;
}

/**
 * Asks a wall clock, minute by minute, what is worked. Its hand jumps forward, but where the clock goes
 * back it waits: somebody who has started at half past two works on while two o’clock comes again.
 */
export function clockTwin(calendar: WorkingCalendar, { start, end }: Interval): ClockTwin {
  const worked: WorkedMinute[] = [];
  let hand = toLocal(calendar.zone, start - 2 * MINUTES_PER_DAY);
  let day = dayOfLocal(hand);
  let today = hoursOf(calendar, day);
  for (let t = start - 2 * MINUTES_PER_DAY; t < end; t += 1) {
    const shown = toLocal(calendar.zone, t);
    if (shown > hand) hand = shown;
    if (hand >= (day + 1) * MINUTES_PER_DAY) {
      day = dayOfLocal(hand);
      today = hoursOf(calendar, day);
    }
    if (t < start || !today) continue;
    const minute = hand - day * MINUTES_PER_DAY;
    if (isIn(today.morning, minute)) worked.push({ t, half: 2 * day });
    else if (isIn(today.afternoon, minute)) worked.push({ t, half: 2 * day + 1 });
  }
  return worked.filter(({ t }) => !calendar.closings.some((off) => off.start <= t && t < off.end));
}

/** When the amount is used up from `t` on; `null` where the window is too short to say. */
export function twinAdd(twin: ClockTwin, t: Minutes, wanted: Amount): Minutes | null {
  const later = twin.filter((minute) => minute.t >= t);
  if ('minutes' in wanted) {
    const last = later[wanted.minutes - 1];
    return last ? last.t + 1 : null;
  }
  const halves = new Set<number>();
  for (const [i, { half }] of later.entries()) {
    halves.add(half);
    if (halves.size > wanted.halfDays) return (later[i - 1]?.t ?? 0) + 1;
  }
  return null;
}

/** The latest start: tries every minute of work backwards, for days every first minute of a half-day. */
export function twinSubtract(twin: ClockTwin, t: Minutes, wanted: Amount): Minutes | null {
  const earlier = twin.filter((minute) => minute.t < t);
  if ('minutes' in wanted) return earlier[earlier.length - wanted.minutes]?.t ?? null;
  for (let i = earlier.length - 1; i > 0; i -= 1) {
    const minute = earlier[i];
    if (!minute || minute.half === earlier[i - 1]?.half) continue;
    const end = twinAdd(twin, minute.t, wanted);
    if (end !== null && end <= t) return minute.t;
  }
  return null;
}

export function twinBetween(twin: ClockTwin, { start, end }: Interval): WorkedTime {
  const within = twin.filter(({ t }) => start <= t && t < end);
  return { minutes: within.length, halfDays: new Set(within.map(({ half }) => half)).size };
}
