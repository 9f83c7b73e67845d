import type { Minutes } from '@pastille/time';
import type { Intervention, Plan } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import { crewsOf } from './crews.js';

/** One resource's bars in typed columns, by start then id: what a scan of the whole board reads. */
export interface Lane {
  readonly bars: readonly Intervention[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The latest end so far: one very long bar does not make the others slow to find. */
  readonly lastEnds: Int32Array;
}

function columnsOf(bars: readonly Intervention[]): Lane {
  const starts = new Int32Array(bars.length);
  const ends = new Int32Array(bars.length);
  const lastEnds = new Int32Array(bars.length);
  let last = 0;
  for (let i = 0; i < bars.length; i += 1) {
    const bar = bars[i];
    if (!bar) continue;
    starts[i] = bar.start;
    ends[i] = bar.end;
    if (i === 0 || bar.end > last) last = bar.end;
    lastEnds[i] = last;
  }
  return { bars, starts, ends, lastEnds };
}

// A list of the indexes never changes, so its columns stay true; a change makes new lists for whom it touches.
const own = new WeakMap<readonly Intervention[], Lane>();

/** The columns of one list of the plan's indexes. */
export function laneOfList(bars: readonly Intervention[]): Lane {
  let lane = own.get(bars);
  if (!lane) {
    lane = columnsOf(bars);
    own.set(bars, lane);
  }
  return lane;
}

type Lists = readonly (readonly Intervention[])[];

interface Merged {
  readonly of: Lists;
  readonly lane: Lane;
}

const merged = new WeakMap<readonly Intervention[], Merged>();

/** Somebody may stand on a bar both alone and in a crew: then it is one bar. */
function merge(lists: Lists): Lane {
  const all = [...new Set(lists.flat())];
  return columnsOf(all.sort((a, b) => a.start - b.start || byId(a, b)));
}

function laneOfLists(lists: Lists): Lane {
  const [first, ...others] = lists;
  if (!first) return laneOfList([]);
  if (others.length === 0) return laneOfList(first);
  const known = merged.get(first);
  if (known && known.of.length === lists.length && known.of.every((one, i) => one === lists[i])) {
    return known.lane;
  }
  const lane = merge(lists);
  merged.set(first, { of: lists, lane });
  return lane;
}

/** Everything on which a resource may stand, itself or through its crews. */
export function laneOf(plan: Plan, resourceId: string): Lane {
  const crews = crewsOf(plan.records.resource, resourceId);
  const lists = [resourceId, ...crews.map(({ id }) => id)].map((id) =>
    plan.interventionsOfResource(id),
  );
  return laneOfLists(lists.filter((list) => list.length > 0));
}

/** The first bar of the lane that may still last after `t`. */
export function firstAfter({ lastEnds }: Lane, t: Minutes): number {
  let low = 0;
  let high = lastEnds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lastEnds[middle] ?? 0) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bars that stand, from first to last minute, somewhere within `[from, to)`. */
export function barsWithin(lane: Lane, from: Minutes, to: Minutes): readonly Intervention[] {
  const { bars, starts, ends } = lane;
  const found: Intervention[] = [];
  for (let i = firstAfter(lane, from); i < bars.length && (starts[i] ?? 0) < to; i += 1) {
    const bar = bars[i];
    if (bar && (ends[i] ?? 0) > from) found.push(bar);
  }
  return found;
}
