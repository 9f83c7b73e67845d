import type { Interval, Minutes } from '@pastille/time';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { add } from '../calendar/working.js';
import type { Intervention, Lag, TaskLink } from '../model/index.js';

/** `elapsed` by the clock, nights and weekends included; `working` by the successor's ruling calendar. */
export const lagged = (calendar: WorkingCalendar, t: Minutes, lag: Lag): Minutes =>
  'elapsed' in lag ? t + lag.elapsed : add(calendar, t, lag.working);

/** From the first start of a task's bars to their last end; `null` where there is none. Cancelled ones do not count. */
export function spanOf(bars: readonly Intervention[]): Interval | null {
  let span: Interval | null = null;
  for (const { start, end, state } of bars) {
    if (state === 'cancelled') continue;
    span = span
      ? { start: Math.min(span.start, start), end: Math.max(span.end, end) }
      : { start, end };
  }
  return span;
}

/** FF and SF hold the end of the waiting task (its last bar), FS and SS the start of each bar. */
export const bindsEnd = ({ kind }: TaskLink): boolean => kind === 'FF' || kind === 'SF';

/** The earliest minute at which the waiting task may start (FS, SS) or end (FF, SF). */
export const linkBound = (
  { kind, lag }: TaskLink,
  predecessor: Interval,
  calendar: WorkingCalendar,
): Minutes =>
  lagged(calendar, kind === 'FS' || kind === 'FF' ? predecessor.end : predecessor.start, lag);
