import {
  FIRST_MINUTE,
  LAST_MINUTE,
  localStartOfDay,
  MINUTES_PER_DAY,
  toUtc,
  type Interval,
  type Minutes,
} from '@pastille/time';
import { followsCalendar } from '../calendar/worked-pieces.js';
import { dayIn, type WorkingCalendar } from '../calendar/working-calendar.js';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import type { Amount, Plan, Series } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import { expand, type Expansion } from './expand.js';
import type { Occurrence } from './occurrence.js';

/** The longest stretch of a board that is looked at in one piece. */
const MOST_MINUTES = 400 * MINUTES_PER_DAY;

/** How far back an occurrence may have begun that still goes on, whatever it is. */
const MOST_DAYS_BACK = 400;

/** Work of that amount which began earlier than that is over at `t`: it had its whole amount of working time by then. */
function earliestStart(calendar: WorkingCalendar, amount: Amount, t: Minutes): Minutes {
  let left = 'minutes' in amount ? amount.minutes : amount.halfDays;
  let from = t;
  const last = dayIn(calendar.zone, t);
  for (let day = last; left > 0 && day > last - MOST_DAYS_BACK; day -= 1) {
    const worked = calendar.piecesOn(day).filter((piece) => piece.start < t);
    const halves = new Set(worked.map(({ half }) => half)).size;
    const minutes = worked.reduce((sum, piece) => sum + Math.min(piece.end, t) - piece.start, 0);
    from = toUtc(calendar.zone, localStartOfDay(day));
    left -= 'minutes' in amount ? minutes : halves;
  }
  return from;
}

type Known = Map<WorkingCalendar, Map<string, Minutes>>;

/** From when on a series must be expanded to see all that goes on at `t`. Many series share a calendar and an amount. */
function begunBy(plan: Plan, series: Series, { t, known }: { t: Minutes; known: Known }): Minutes {
  const { kind, amount } = series;
  if (kind === 'block' || !followsCalendar(series)) {
    return 'minutes' in amount ? t - amount.minutes : t;
  }
  const calendar = rulingCalendar(plan, series);
  const ofCalendar = known.get(calendar) ?? new Map<string, Minutes>();
  known.set(calendar, ofCalendar);
  const key = 'minutes' in amount ? `${amount.minutes} minutes` : `${amount.halfDays}`;
  const found = ofCalendar.get(key) ?? earliestStart(calendar, amount, t);
  ofCalendar.set(key, found);
  return found;
}

const sorted = new WeakMap<Plan['records']['series'], readonly Series[]>();

/** By id, so that a sort by start alone leaves what begins together in one order everywhere. */
function seriesOf({ records }: Plan): readonly Series[] {
  let all = sorted.get(records.series);
  if (!all) {
    all = [...records.series.values()].sort(byId);
    sorted.set(records.series, all);
  }
  return all;
}

/**
 * Everything that comes again on a board and is going on in a range: what the board shows, and what a
 * search for a free slot takes as busy. Interventions that stand for an occurrence are not among them.
 */
export function occurrencesOf(plan: Plan, range: Interval): Expansion {
  const start = Math.max(range.start, FIRST_MINUTE);
  const end = Math.min(range.end, LAST_MINUTE);
  const until = Math.min(end, start + MOST_MINUTES);
  const known: Known = new Map();
  const occurrences: Occurrence[] = [];
  for (const series of seriesOf(plan)) {
    const from = begunBy(plan, series, { t: start, known });
    for (const one of expand(plan, series, { start: from, end: until }).occurrences) {
      if (one.end > start) occurrences.push(one);
    }
  }
  occurrences.sort((a, b) => a.start - b.start);
  return { occurrences, cutAt: until < end ? until : null };
}
