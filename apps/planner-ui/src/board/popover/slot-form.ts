import type { Assignment, Plan, ResourceId } from '@pastille/scheduling';
import { halfDaySlots, rulingCalendar } from '@pastille/scheduling/calendar';
import {
  dayOf,
  dayOfLocal,
  formatLocalDate,
  MINUTES_PER_DAY,
  toLocal,
  toUtc,
  type LocalDate,
  type Minutes,
} from '@pastille/time';

/** When, as a form asks it: a day, and a half of it or a time. */
export interface When {
  readonly day: LocalDate;
  readonly part: 'morning' | 'afternoon' | 'time';
  /** `HH:MM`, read where `part` is `time`. */
  readonly time: string;
}

const USUAL_START = { morning: 480, afternoon: 810 };

export const TIME = /^([01]?\d|2[0-3])[:hH]?\s*([0-5]\d)?$/;

/** Minutes of the day; `null` where the text is no time. */
export function parseTime(text: string): number | null {
  const found = TIME.exec(text.trim());
  return found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : null;
}

const pad = (value: number): string => String(value).padStart(2, '0');
export const formatTime = (minutes: number): string =>
  `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

/** First in the list leads. */
export const teamFrom = (ids: readonly ResourceId[]): readonly Assignment[] =>
  ids.map((resourceId, index) => ({
    resourceId,
    role: index === 0 ? 'lead' : 'member',
    days: null,
  }));

interface Ruled {
  readonly worksiteId: string | null;
  readonly team: readonly Assignment[];
}

/** The first working minute of the half that was asked for, in the calendar of who leads. */
export function startOf(plan: Plan, { day, part, time }: When, ruled: Ruled): Minutes | null {
  const { zone, hours } = plan.settings;
  const number = dayOf(day);
  if (part === 'time') {
    const minutes = parseTime(time);
    return minutes === null ? null : toUtc(zone, number * MINUTES_PER_DAY + minutes);
  }
  const slot = halfDaySlots(rulingCalendar(plan, ruled), number)[part];
  if (slot) return slot.start;
  const usual = hours.find((one) => one[part])?.[part]?.from ?? USUAL_START[part];
  return toUtc(zone, number * MINUTES_PER_DAY + usual);
}

/** A moment as the form shows it: a half-day where it is the start of one, else a time. */
export function whenOf(plan: Plan, start: Minutes, ruled: Ruled): When {
  const local = toLocal(plan.settings.zone, start);
  const number = dayOfLocal(local);
  const { morning, afternoon } = halfDaySlots(rulingCalendar(plan, ruled), number);
  const part =
    start === morning?.start ? 'morning' : start === afternoon?.start ? 'afternoon' : 'time';
  return { day: formatLocalDate(number), part, time: formatTime(local - number * MINUTES_PER_DAY) };
}
