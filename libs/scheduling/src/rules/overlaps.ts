import { intersection, type Interval } from '@pastille/time';
import type { Piece } from '../calendar/working-calendar.js';
import type { Intervention, Plan, Resource } from '../model/index.js';
import { interventionsWith, presence } from './presence.js';

/** Two interventions that want the same resource at the same time, and the first such stretch. */
export interface Overlap extends Interval {
  readonly first: Intervention;
  readonly second: Intervention;
}

function firstShared(a: readonly Piece[], b: readonly Piece[]): Interval | null {
  let i = 0;
  let j = 0;
  for (let x = a[i], y = b[j]; x && y; x = a[i], y = b[j]) {
    const shared = intersection(x, y);
    if (shared) return shared;
    if (x.end <= y.end) i += 1;
    else j += 1;
  }
  return null;
}

function compute(plan: Plan, resource: Resource): readonly Overlap[] {
  const bars = interventionsWith(plan, resource);
  const found: Overlap[] = [];
  bars.forEach((first, i) => {
    for (let j = i + 1; j < bars.length; j += 1) {
      const second = bars[j];
      if (!second || second.start >= first.end) return;
      const shared = firstShared(presence(plan, resource, first), presence(plan, resource, second));
      if (shared) found.push({ first, second, ...shared });
    }
  });
  return found;
}

const known = new WeakMap<Plan, Map<string, readonly Overlap[]>>();

/**
 * Every pair of bars on which somebody is wanted twice. Bars may cross where nobody works (a weekend,
 * noon): only shared worked time counts, and touching is no overlap.
 */
export function overlapsOf(plan: Plan, resource: Resource): readonly Overlap[] {
  let ofPlan = known.get(plan);
  if (!ofPlan) {
    ofPlan = new Map();
    known.set(plan, ofPlan);
  }
  let overlaps = ofPlan.get(resource.id);
  if (!overlaps) {
    overlaps = compute(plan, resource);
    ofPlan.set(resource.id, overlaps);
  }
  return overlaps;
}
