import type { Interval, Minutes } from '@pastille/time';
import type { Crew, Intervention, Plan } from '../model/index.js';
import { followsCalendar } from '../calendar/worked-pieces.js';
import { byCodeUnit } from '../order/code-unit.js';
import { isObstacle } from '../ripple/obstacle.js';
import { crewsOf } from './crews.js';
import { NOBODY } from './nobody.js';

/** What a bar says of itself, in bits: read by the thousand before any bar is looked at. */
export const FACTS = {
  /** Of all lanes on which the bar stands, this one answers for it. */
  answers: 1,
  /** Whoever the lane is of leads the bar. */
  leads: 2,
  /** Goes by the clock, not by a calendar. */
  byTheClock: 4,
  /** Names a client of its own. */
  hasClient: 8,
  /** Somebody of its team is there on some days only. */
  hasDays: 16,
  /** Stands at another place than the bar before it. */
  moves: 32,
  /** Whoever the lane is of may not be there on some of its days. */
  isDoubtful: 64,
  /** No automatic act moves it. */
  stays: 128,
} as const;

/** One resource's bars in typed columns, by start then id: what a scan of the whole board reads. */
export interface Lane {
  readonly bars: readonly Intervention[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The latest end so far: one very long bar does not make the others slow to find. */
  readonly lastEnds: Int32Array;
  /** Bits of {@link FACTS}. */
  readonly facts: Uint8Array;
  /** All of them together, and perhaps some of bars that went: what no bar says need not be looked for. */
  readonly anyFact: number;
}

const placeOf = ({ locationId, worksiteId }: Intervention): string | null =>
  locationId ?? worksiteId;

/** What a bar says whoever's lane it is in. */
function ownFacts(bar: Intervention): number {
  let facts = followsCalendar(bar) ? 0 : FACTS.byTheClock;
  if (bar.clientId !== null) facts |= FACTS.hasClient;
  if (isObstacle(bar)) facts |= FACTS.stays;
  for (const { days } of bar.team) {
    if (days !== null) facts |= FACTS.hasDays | FACTS.isDoubtful;
  }
  return facts;
}

function factsOf(bar: Intervention, before: Intervention | undefined, key: string): number {
  const first = bar.team[0];
  const answers = (first ? first.resourceId : NOBODY) === key;
  let facts = ownFacts(bar) | (answers ? FACTS.answers : 0);
  if (answers && first?.role === 'lead') facts |= FACTS.leads;
  if (before && placeOf(before) !== placeOf(bar)) facts |= FACTS.moves;
  return facts;
}

const NONE: Lane = {
  ...{ bars: [], starts: new Int32Array(0), ends: new Int32Array(0) },
  ...{ lastEnds: new Int32Array(0), facts: new Uint8Array(0), anyFact: 0 },
};

/** How many bars two lists begin with alike. */
function alikeBefore(a: readonly Intervention[], b: readonly Intervention[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

/** How many bars two lists end with alike, those left out with which they begin. */
function alikeAfter(
  a: readonly Intervention[],
  b: readonly Intervention[],
  before: number,
): number {
  const most = Math.min(a.length, b.length) - before;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

function addLatest({ ends, lastEnds }: Lane, from: number): void {
  let last = lastEnds[from - 1] ?? Number.NEGATIVE_INFINITY;
  for (let i = from; i < ends.length; i += 1) {
    const end = ends[i] ?? 0;
    if (end > last) last = end;
    lastEnds[i] = last;
  }
}

/** Empty columns of one length. They share one piece of memory: a drag makes several lanes. */
function emptyColumns(length: number): Pick<Lane, 'starts' | 'ends' | 'lastEnds' | 'facts'> {
  const memory = new ArrayBuffer(13 * length);
  return {
    starts: new Int32Array(memory, 0, length),
    ends: new Int32Array(memory, 4 * length, length),
    lastEnds: new Int32Array(memory, 8 * length, length),
    facts: new Uint8Array(memory, 12 * length, length),
  };
}

/** What a known lane says of some bars; those of the new one stand `by` places later. */
function copyColumns(
  lane: Lane,
  known: Lane,
  part: { from: number; to: number; by: number },
): void {
  const { from, to, by } = part;
  for (let i = from; i < to; i += 1) {
    lane.starts[i + by] = known.starts[i] ?? 0;
    lane.ends[i + by] = known.ends[i] ?? 0;
    lane.lastEnds[i + by] = known.lastEnds[i] ?? 0;
    lane.facts[i + by] = known.facts[i] ?? 0;
  }
}

/** The columns of a list; what a `known` lane says already of the bars before and after what changed is copied. */
function columnsOf(bars: readonly Intervention[], key: string, known: Lane = NONE): Lane {
  const { length } = bars;
  const head = alikeBefore(bars, known.bars);
  const tail = alikeAfter(bars, known.bars, head);
  const { starts, ends, lastEnds, facts } = emptyColumns(length);
  const lane = { bars, starts, ends, lastEnds, facts, anyFact: known.anyFact };
  const { length: before } = known.bars;
  copyColumns(lane, known, { from: 0, to: head, by: 0 });
  copyColumns(lane, known, { from: before - tail, to: before, by: length - before });
  for (let i = head; i < length - tail; i += 1) {
    const bar = bars[i];
    if (!bar) continue;
    starts[i] = bar.start;
    ends[i] = bar.end;
    const told = factsOf(bar, bars[i - 1], key);
    facts[i] = told;
    lane.anyFact |= told;
  }
  // What follows the change follows another bar than before.
  const next = bars[length - tail];
  if (next && tail < length) facts[length - tail] = factsOf(next, bars[length - tail - 1], key);
  addLatest(lane, head);
  return lane;
}

// A list of the indexes never changes, so its columns stay true; a change makes new lists for whom it touches.
const own = new WeakMap<readonly Intervention[], Lane>();

/** The columns of one list of the plan's indexes: of what stands under a resource, or under {@link NOBODY}. */
export function laneOfList(bars: readonly Intervention[], key: string): Lane {
  let lane = own.get(bars);
  if (!lane) {
    lane = columnsOf(bars, key);
    own.set(bars, lane);
  }
  return lane;
}

/** Makes the columns of a list that came from another one by a few changes: no other bar is looked at. */
export function inheritLane(
  bars: readonly Intervention[],
  from: readonly Intervention[],
  key: string,
): void {
  const known = own.get(from);
  if (known) own.set(bars, columnsOf(bars, key, known));
}

/** A lane that is part of somebody's, and what that adds to its facts. */
interface Part {
  readonly lane: Lane;
  readonly facts: number;
}

interface Merged {
  readonly of: readonly Part[];
  readonly lane: Lane;
}

const merged = new WeakMap<Lane, Merged>();

/** Whether the next bar of one lane comes before the next one of another. */
function isBefore(a: Lane, b: Lane, [i, j]: readonly [number, number]): boolean {
  const [x, y] = [a.starts[i] ?? 0, b.starts[j] ?? 0];
  return x < y || (x === y && (a.bars[i]?.id ?? '') <= (b.bars[j]?.id ?? ''));
}

/** The columns of two lanes as those of one. */
class Merger {
  private readonly bars: Intervention[] = [];
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly lastEnds: Int32Array;
  private readonly facts: Uint8Array;
  private anyFact = 0;
  private last = Number.NEGATIVE_INFINITY;

  constructor(length: number) {
    const { starts, ends, lastEnds, facts } = emptyColumns(length);
    this.starts = starts;
    this.ends = ends;
    this.lastEnds = lastEnds;
    this.facts = facts;
  }

  add({ lane, facts }: Part, i: number): void {
    const bar = lane.bars[i];
    const at = this.bars.length;
    // Somebody may stand on a bar both alone and in a crew: then it is one bar.
    if (!bar || this.bars[at - 1] === bar) return;
    const end = lane.ends[i] ?? 0;
    this.last = Math.max(this.last, end);
    this.bars.push(bar);
    this.starts[at] = lane.starts[i] ?? 0;
    this.ends[at] = end;
    this.lastEnds[at] = this.last;
    const own = ((lane.facts[i] ?? 0) & ~FACTS.moves) | facts | this.movesAt(at, lane, i);
    this.facts[at] = own;
    this.anyFact |= own;
  }

  /** A bar that follows the same one as in its own lane is as far from it as there. */
  private movesAt(at: number, lane: Lane, i: number): number {
    const [before, bar] = [this.bars[at - 1], this.bars[at]];
    if (!before || !bar) return 0;
    if (before === lane.bars[i - 1]) return (lane.facts[i] ?? 0) & FACTS.moves;
    return placeOf(before) === placeOf(bar) ? 0 : FACTS.moves;
  }

  done(): Lane {
    const { bars, starts, ends, lastEnds, facts, anyFact } = this;
    if (bars.length === starts.length) return { bars, starts, ends, lastEnds, facts, anyFact };
    const cut = <A extends { subarray(from: number, to: number): A }>(column: A): A =>
      column.subarray(0, bars.length);
    return {
      ...{ bars, starts: cut(starts), ends: cut(ends) },
      ...{ lastEnds: cut(lastEnds), facts: cut(facts), anyFact },
    };
  }
}

function mergeTwo(a: Part, b: Part): Lane {
  const [left, right] = [a.lane.starts.length, b.lane.starts.length];
  const merger = new Merger(left + right);
  let i = 0;
  let j = 0;
  while (i < left || j < right) {
    if (j >= right || (i < left && isBefore(a.lane, b.lane, [i, j]))) {
      merger.add(a, i);
      i += 1;
    } else {
      merger.add(b, j);
      j += 1;
    }
  }
  return merger.done();
}

const isSame = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length &&
  a.every(({ lane, facts }, i) => lane === b[i]?.lane && facts === b[i].facts);

function mergedLane(parts: readonly Part[]): Lane {
  const [first, ...others] = parts;
  if (!first) return NONE;
  if (others.length === 0 && first.facts === 0) return first.lane;
  const known = merged.get(first.lane);
  if (known && isSame(known.of, parts)) return known.lane;
  let lane = mergeTwo(first, others[0] ?? { lane: NONE, facts: 0 });
  for (const part of others.slice(1)) lane = mergeTwo({ lane, facts: 0 }, part);
  merged.set(first.lane, { of: parts, lane });
  return lane;
}

const isForGood = (crew: Crew, id: string): boolean =>
  crew.members.some(
    ({ resourceId, from, to }) => resourceId === id && from === null && to === null,
  );

/** The lanes of a resource and of its crews. */
function findParts(plan: Plan, resourceId: string): readonly Part[] {
  const parts: Part[] = [];
  const own = plan.interventionsOfResource(resourceId);
  if (own.length > 0) parts.push({ lane: laneOfList(own, resourceId), facts: 0 });
  for (const crew of crewsOf(plan.records.resource, resourceId)) {
    const list = plan.interventionsOfResource(crew.id);
    if (list.length === 0) continue;
    const facts = isForGood(crew, resourceId) ? 0 : FACTS.isDoubtful;
    parts.push({ lane: laneOfList(list, crew.id), facts });
  }
  return parts;
}

const known = new WeakMap<Plan, Map<string, readonly Part[]>>();

/** The same, found once: the rules ask for the few lanes around a drag dozens of times. */
function partsOf(plan: Plan, resourceId: string): readonly Part[] {
  let ofPlan = known.get(plan);
  if (!ofPlan) {
    ofPlan = new Map();
    known.set(plan, ofPlan);
  }
  let parts = ofPlan.get(resourceId);
  if (!parts) {
    parts = findParts(plan, resourceId);
    ofPlan.set(resourceId, parts);
  }
  return parts;
}

/** The lanes of what stands under a resource itself and under each of its crews, as far as anything does. */
export function lanesUnder(plan: Plan, resourceId: string): readonly Lane[] {
  return partsOf(plan, resourceId).map(({ lane }) => lane);
}

/** Everything on which a resource may stand, itself or through its crews. */
export const laneOf = (plan: Plan, resourceId: string): Lane =>
  mergedLane(partsOf(plan, resourceId));

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

/** Adds to what was `found` so far; most looks find nothing, and make no list. */
function withThoseOf(
  found: Intervention[] | null,
  lane: Lane,
  { start, end }: Interval,
): Intervention[] | null {
  const { bars, starts, ends } = lane;
  let all = found;
  for (let i = firstAfter(lane, start); i < bars.length && (starts[i] ?? 0) < end; i += 1) {
    const bar = bars[i];
    if (!bar || (ends[i] ?? 0) <= start) continue;
    if (all) all.push(bar);
    else all = [bar];
  }
  return all;
}

const NO_BARS: readonly Intervention[] = [];

/** The bars that stand, from first to last minute, somewhere within `[from, to)`. */
export const barsWithin = (lane: Lane, from: Minutes, to: Minutes): readonly Intervention[] =>
  withThoseOf(null, lane, { start: from, end: to }) ?? NO_BARS;

const inOrder = (a: Intervention, b: Intervention): number =>
  a.start - b.start || byCodeUnit(a.id, b.id);

/** The same as `barsWithin(laneOf(plan, resourceId), from, to)`: a short look makes no lane of all crews. */
export function barsOfWithin(
  plan: Plan,
  resourceId: string,
  span: Interval,
): readonly Intervention[] {
  let found: Intervention[] | null = null;
  let known = 0;
  let isMixed = false;
  for (const { lane } of partsOf(plan, resourceId)) {
    found = withThoseOf(found, lane, span);
    const count = found ? found.length : 0;
    isMixed ||= known > 0 && count > known;
    known = count;
  }
  if (!found) return NO_BARS;
  // Somebody may stand on a bar both alone and in a crew: then it is one bar.
  return isMixed ? found.sort(inOrder).filter((bar, i) => bar !== found[i - 1]) : found;
}
