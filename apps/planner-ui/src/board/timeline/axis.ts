import { dayOfLocal, MINUTES_PER_DAY, weekdayOf, type LocalMinutes } from '@pastille/time';
import type { WeeklyHours } from '@pastille/scheduling';
import type { Scale } from '../view/range.js';

/**
 * A point on the drawn axis, in minutes since 1970-01-01. On the day scale it is the wall clock. On
 * the longer ones each day is drawn as two equal halves, its morning and its afternoon without the
 * nights and the lunch between them: a job of two days fills two days of the screen.
 */
export type AxisMinutes = number;

export interface Axis {
  readonly toAxis: (local: LocalMinutes) => AxisMinutes;
  /** `start`: the first minute drawn at that place; `end`: the last that still ends there. */
  readonly fromAxis: (at: AxisMinutes, edge: 'start' | 'end') => LocalMinutes;
  /** Nothing is drawn thinner, so that it can be seen and picked up. */
  readonly thinnest: number;
  /** One step of the grid. */
  readonly step: number;
}

const NOON = MINUTES_PER_DAY / 2;

interface Halves {
  readonly morning: { readonly from: number; readonly to: number };
  readonly afternoon: { readonly from: number; readonly to: number };
}

const USUAL: Halves = { morning: { from: 480, to: 720 }, afternoon: { from: 810, to: 1050 } };

/** Seven days; a half-day that is not worked is drawn as wide as the others, with the usual hours. */
function halvesOf(hours: WeeklyHours): readonly Halves[] {
  const full = hours.find((day) => day.morning && day.afternoon);
  const usual: Halves =
    full?.morning && full.afternoon ? { morning: full.morning, afternoon: full.afternoon } : USUAL;
  return hours.map(({ morning, afternoon }) => {
    // A free half is drawn with the usual hours, cut where the other half of that day is worked.
    const noLater = afternoon?.from ?? MINUTES_PER_DAY;
    const noSooner = morning?.to ?? 0;
    const { morning: early, afternoon: late } = usual;
    return {
      morning: morning ?? {
        from: Math.min(early.from, noLater - 1),
        to: Math.min(early.to, noLater),
      },
      afternoon: afternoon ?? {
        from: Math.max(late.from, noSooner),
        to: Math.max(late.to, noSooner + 1),
      },
    };
  });
}

const scaleTo = (value: number, { from, to }: { from: number; to: number }): number =>
  Math.round(((value - from) / (to - from)) * NOON);

const scaleFrom = (value: number, { from, to }: { from: number; to: number }): number =>
  Math.round(from + (value / NOON) * (to - from));

function minuteToAxis({ morning, afternoon }: Halves, minute: number): number {
  if (minute <= morning.from) return 0;
  if (minute <= morning.to) return scaleTo(minute, morning);
  if (minute <= afternoon.from) return NOON;
  if (minute <= afternoon.to) return NOON + scaleTo(minute, afternoon);
  return MINUTES_PER_DAY;
}

const CLOCK: Axis = { toAxis: (local) => local, fromAxis: (at) => at, thinnest: 15, step: 15 };

export function axisOf(scale: Scale, hours: WeeklyHours): Axis {
  if (scale === 'day') return CLOCK;
  const week = halvesOf(hours);
  const halves = (day: number): Halves => week[weekdayOf(day)] ?? USUAL;
  return {
    thinnest: NOON / 2,
    step: scale === 'month' || scale === 'quarter' ? MINUTES_PER_DAY : NOON,
    toAxis: (local) => {
      const day = dayOfLocal(local);
      return day * MINUTES_PER_DAY + minuteToAxis(halves(day), local - day * MINUTES_PER_DAY);
    },
    fromAxis: (at, edge) => {
      // Midnight belongs to the day that begins where something starts, to the one before where it ends.
      const day = dayOfLocal(edge === 'end' ? at - 1 : at);
      const place = at - day * MINUTES_PER_DAY;
      const { morning, afternoon } = halves(day);
      const inMorning = edge === 'end' ? place <= NOON : place < NOON;
      const minute = inMorning ? scaleFrom(place, morning) : scaleFrom(place - NOON, afternoon);
      return day * MINUTES_PER_DAY + minute;
    },
  };
}
