import {
  LAST_MINUTE,
  localStartOfDay,
  parseLocalDate,
  toUtc,
  type Interval,
  type LocalDate,
  type Minutes,
} from '@pastille/time';
import { followsCalendar } from '../calendar/worked-pieces.js';
import { dayIn, type WorkingCalendar } from '../calendar/working-calendar.js';
import { add, between, nextWorkingMinute } from '../calendar/working.js';
import type { Intervention, Plan } from '../model/index.js';

/** An appointment is looked for a room of its length within these days; afterwards it takes the next opening. */
const DAYS_SEARCHED = 30;
/** Each step brings the end nearer by what is missing; rounding needs a few more. */
const MOST_STEPS = 64;

function within(start: Minutes, end: Minutes): Interval | null {
  return end <= LAST_MINUTE ? { start, end } : null;
}

function byTheClock(
  calendar: WorkingCalendar,
  { start, end }: Interval,
  from: Minutes,
): Interval | null {
  const length = end - start;
  const first = dayIn(calendar.zone, from);
  for (let day = first; day < first + DAYS_SEARCHED; day += 1) {
    for (const piece of calendar.piecesOn(day)) {
      const at = Math.max(piece.start, from);
      if (piece.end - at >= length) return within(at, at + length);
    }
  }
  const next = nextWorkingMinute(calendar, from);
  return next === null ? null : within(next, next + length);
}

/** The first place at or after `from` at which the calendar is open; `null` beyond the planning range. */
export function earliest(
  calendar: WorkingCalendar,
  one: Intervention,
  from: Minutes,
): Interval | null {
  const { amount } = one;
  if (from >= LAST_MINUTE) return null;
  if (amount === null || !followsCalendar(one)) return byTheClock(calendar, one, from);
  const start = nextWorkingMinute(calendar, from);
  // What is worked from there is what is worked from the first working minute on.
  return start === null ? null : within(start, add(calendar, from, amount));
}

/** The same for a bar that must not end before `end` either (links FF and SF). */
export function earliestEnding(
  calendar: WorkingCalendar,
  one: Intervention,
  { from: first, end }: { readonly from: Minutes; readonly end: Minutes },
): Interval | null {
  let slot = earliest(calendar, one, first);
  for (let step = 0; slot && slot.end < end && step < MOST_STEPS; step += 1) {
    const missing = between(calendar, slot.end, end).minutes;
    const from = Math.max(slot.start + 1, add(calendar, slot.start, { minutes: missing }));
    slot = earliest(calendar, one, missing > 0 ? from : end);
  }
  return slot;
}

const startOf = (plan: Plan, date: LocalDate | null): Minutes => {
  const day = date === null ? null : parseLocalDate(date);
  return day === null ? -Infinity : toUtc(plan.settings.zone, localStartOfDay(day));
};

function firmStart(plan: Plan, { kind, worksiteId }: Intervention): LocalDate | null {
  if (kind !== 'work' || worksiteId === null) return null;
  const start = plan.records.worksite.get(worksiteId)?.start;
  return start?.certainty === 'firm' ? start.date : null;
}

function windowStart(plan: Plan, { taskId }: Intervention): LocalDate | null {
  const task = taskId === null ? undefined : plan.records.task.get(taskId);
  return task?.window?.earliest ?? null;
}

/** What moves is not put before the worksite's firm date, nor before the task may be done. */
export const notBefore = (plan: Plan, one: Intervention): Minutes =>
  Math.max(startOf(plan, firmStart(plan, one)), startOf(plan, windowStart(plan, one)));
