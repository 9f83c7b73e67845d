import type { Minutes } from '@pastille/time';
import type { Intervention, Plan, Resource } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { FACTS, laneOf, lanesUnder, type Lane } from '../plan/lanes.js';

/**
 * Bars by start then id, with the latest end up to each: looking back stops where nothing reaches any
 * more. In columns, so that going through a row does not fetch the bars.
 */
export type Row = Pick<Lane, 'bars' | 'starts' | 'lastEnds'>;

const obstacles = new WeakMap<Lane, readonly Intervention[]>();

function obstaclesIn(lane: Lane): readonly Intervention[] {
  let found = obstacles.get(lane);
  if (!found) {
    const { bars, facts } = lane;
    const all = (lane.anyFact & FACTS.stays) === 0 ? [] : bars;
    found = all.filter((_, i) => ((facts[i] ?? 0) & FACTS.stays) !== 0);
    obstacles.set(lane, found);
  }
  return found;
}

function rowOf(bars: readonly Intervention[]): Row {
  const [starts, lastEnds] = [new Int32Array(bars.length), new Int32Array(bars.length)];
  let latest = -Infinity;
  for (let i = 0; i < bars.length; i += 1) {
    const bar = bars[i];
    if (!bar) continue;
    latest = Math.max(latest, bar.end);
    starts[i] = bar.start;
    lastEnds[i] = latest;
  }
  return { bars, starts, lastEnds };
}

/** Everything on which one person or machine stands, as the plan has it: worked out when first asked for. */
export class Line {
  private readonly plan: Plan;
  private readonly resource: Resource;
  private knownAll: Row | null = null;
  private knownObstacles: Row | null = null;

  constructor(plan: Plan, resource: Resource) {
    this.plan = plan;
    this.resource = resource;
  }

  get all(): Row {
    this.knownAll ??= laneOf(this.plan, this.resource.id);
    return this.knownAll;
  }

  /** What no automatic act moves; of most people's lanes that is next to nothing. */
  get obstacles(): Row {
    if (!this.knownObstacles) {
      const lists = lanesUnder(this.plan, this.resource.id).map(obstaclesIn);
      const [first = [], ...others] = lists.filter(({ length }) => length > 0);
      this.knownObstacles = rowOf(
        others.length === 0
          ? first
          : [...new Set([...first, ...others.flat()])].sort((a, b) => (precedes(a, b) ? -1 : 1)),
      );
    }
    return this.knownObstacles;
  }
}

export const lineOf = (plan: Plan, resource: Resource): Line => new Line(plan, resource);

/** How many bars of the row start before `t`. */
export function countBefore({ starts }: Row, t: Minutes): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < t) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const precedes = (a: Intervention, b: Intervention): boolean =>
  a.start < b.start || (a.start === b.start && byCodeUnit(a.id, b.id) < 0);

/** How many bars of the row come before that one, by start then id. */
export function countPreceding(row: Row, one: Intervention): number {
  let count = countBefore(row, one.start);
  for (;;) {
    const next = row.bars[count];
    if (!next || !precedes(next, one)) return count;
    count += 1;
  }
}
