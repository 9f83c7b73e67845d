import type { Minutes } from '@pastille/time';
import type { Intervention, Plan, Resource } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { crewsOf } from '../plan/crews.js';
import { isObstacle } from './obstacle.js';

/**
 * Bars by start then id, with the latest end up to each: looking back stops where nothing reaches any
 * more. In columns, so that going through a row does not fetch the bars.
 */
export interface Row {
  readonly bars: readonly Intervention[];
  readonly starts: Float64Array;
  readonly latestEnds: Float64Array;
}

/** Everything on which one person or machine stands, as the plan has it. */
export interface Line {
  readonly all: Row;
  readonly obstacles: Row;
}

function rowOf(bars: readonly Intervention[]): Row {
  const [starts, latestEnds] = [new Float64Array(bars.length), new Float64Array(bars.length)];
  let latest = -Infinity;
  for (const [i, { start, end }] of bars.entries()) {
    latest = Math.max(latest, end);
    starts[i] = start;
    latestEnds[i] = latest;
  }
  return { bars, starts, latestEnds };
}

const build = (bars: readonly Intervention[]): Line => ({
  all: rowOf(bars),
  obstacles: rowOf(bars.filter(isObstacle)),
});

// A list is the same object until one of its bars changes; a member of crews has one made for each plan.
const ofList = new WeakMap<readonly Intervention[], Line>();
const ofMembers = new WeakMap<Plan, Map<string, Line>>();

/** Where somebody may stand, in person or in a crew. */
function withCrews(plan: Plan, resource: Resource): readonly Intervention[] {
  const crews = crewsOf(plan.records.resource, resource.id);
  const ids = [resource.id, ...crews.map(({ id }) => id)];
  const all = new Set(ids.flatMap((id) => plan.interventionsOfResource(id)));
  return [...all].sort((a, b) => (precedes(a, b) ? -1 : 1));
}

function ofMember(plan: Plan, resource: Resource): Line {
  const lines = ofMembers.get(plan) ?? new Map<string, Line>();
  ofMembers.set(plan, lines);
  const line = lines.get(resource.id) ?? build(withCrews(plan, resource));
  lines.set(resource.id, line);
  return line;
}

export function lineOf(plan: Plan, resource: Resource): Line {
  if (crewsOf(plan.records.resource, resource.id).length > 0) return ofMember(plan, resource);
  const list = plan.interventionsOfResource(resource.id);
  const line = ofList.get(list) ?? build(list);
  ofList.set(list, line);
  return line;
}

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
