import {
  addDays,
  dayOf,
  dayOfLocal,
  formatLocalDate,
  localStartOfDay,
  toLocal,
  toUtc,
  weekdayOf,
} from '@pastille/time';
import type { LocalDate, Minutes, Zone } from '@pastille/time';
import type { WeeklyHours } from '@pastille/scheduling';

/** An absence as people say it: from a day (or its afternoon) to a day (or its morning), both included. */
export interface AbsenceDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly startsAfternoon: boolean;
  readonly endsMorning: boolean;
}

export interface Calendar {
  readonly zone: Zone;
  readonly hours: WeeklyHours;
}

const NOON = 720;

/** Between morning and afternoon of that day, so that no worked minute falls on the wrong side. */
function middayOf({ hours }: Calendar, date: LocalDate): number {
  const day = hours[weekdayOf(dayOf(date))];
  return day?.afternoon?.from ?? day?.morning?.to ?? NOON;
}

export function slotOf(
  calendar: Calendar,
  days: AbsenceDays,
): { readonly start: Minutes; readonly end: Minutes } {
  const first = localStartOfDay(dayOf(days.from));
  const last = localStartOfDay(dayOf(days.to));
  const start = days.startsAfternoon ? first + middayOf(calendar, days.from) : first;
  const end = days.endsMorning ? last + middayOf(calendar, days.to) : last + 1440;
  return { start: toUtc(calendar.zone, start), end: toUtc(calendar.zone, end) };
}

export function daysOf(
  zone: Zone,
  slot: { readonly start: Minutes; readonly end: Minutes },
): AbsenceDays {
  const start = toLocal(zone, slot.start);
  const end = toLocal(zone, slot.end);
  const endsAtMidnight = end === localStartOfDay(dayOfLocal(end));
  const lastDay = formatLocalDate(dayOfLocal(end));
  return {
    from: formatLocalDate(dayOfLocal(start)),
    to: endsAtMidnight ? addDays(lastDay, -1) : lastDay,
    startsAfternoon: start > localStartOfDay(dayOfLocal(start)) + NOON - 60,
    endsMorning: !endsAtMidnight && end <= localStartOfDay(dayOfLocal(end)) + NOON + 180,
  };
}

export const areBackwards = ({ from, to, startsAfternoon, endsMorning }: AbsenceDays): boolean =>
  to < from || (to === from && startsAfternoon && endsMorning);
