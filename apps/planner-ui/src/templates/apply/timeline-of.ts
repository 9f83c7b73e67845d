import type { ProposedDate } from '@pastille/scheduling/templates';
import {
  dayOfLocal,
  localStartOfDay,
  toLocal,
  toUtc,
  weekdayOf,
  type DayNumber,
  type Minutes,
  type Zone,
} from '@pastille/time';

/** In hundredths of the width. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

export interface Timeline {
  /** The Mondays, and where they stand. */
  readonly weeks: readonly { readonly day: DayNumber; readonly left: number }[];
  readonly workOf: (date: ProposedDate) => Stretch;
  readonly waitOf: (date: ProposedDate) => Stretch | null;
}

const WEEK = 7;
/** More names of weeks than that do not stand beside each other. */
const MOST_WEEKS = 8;

/** A picture of the proposed dates, from the Monday before the first to the one after the last. */
export function timelineOf(
  zone: Zone,
  { from, to }: { readonly from: Minutes; readonly to: Minutes },
): Timeline {
  const mondayOf = (t: Minutes): DayNumber => {
    const day = dayOfLocal(toLocal(zone, t));
    return day - weekdayOf(day);
  };
  const [first, last] = [mondayOf(from), mondayOf(to - 1) + WEEK];
  const at = (day: DayNumber): Minutes => toUtc(zone, localStartOfDay(day));
  const [start, end] = [at(first), at(last)];
  const place = (t: Minutes): number => ((t - start) / (end - start)) * 100;
  const stretch = (a: Minutes, b: Minutes): Stretch => ({
    left: place(a),
    width: place(b) - place(a),
  });
  const step = Math.ceil((last - first) / WEEK / MOST_WEEKS) * WEEK;
  const weeks = [];
  for (let day = first; day < last; day += step) weeks.push({ day, left: place(at(day)) });
  return {
    weeks,
    workOf: ({ start: a, end: b }) => stretch(a, b),
    waitOf: ({ waits }) => waits && stretch(Math.max(waits.start, start), waits.end),
  };
}
