import { intersection, type Interval } from '@pastille/time';
import type { Piece } from '../calendar/working-calendar.js';
import type { Intervention, Plan, Resource } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import { barsWithin, laneOf, type Lane } from '../plan/lanes.js';
import { presence } from './presence.js';
import type { Scene } from './rule.js';

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

/** Who is asked for, and where they stand. */
interface Asked {
  readonly plan: Plan;
  readonly resource: Resource;
  readonly lane: Lane;
}

function overlap(
  { plan, resource }: Asked,
  first: Intervention,
  second: Intervention,
): Overlap | null {
  const shared = firstShared(presence(plan, resource, first), presence(plan, resource, second));
  return shared && { first, second, ...shared };
}

/** Bars come by start: those that a bar may meet follow it until one starts after its end. */
function everyOverlap(asked: Asked): readonly Overlap[] {
  const { bars, starts, ends } = asked.lane;
  const found: Overlap[] = [];
  for (let i = 0; i < starts.length; i += 1) {
    const end = ends[i] ?? 0;
    for (let j = i + 1; j < starts.length && (starts[j] ?? 0) < end; j += 1) {
      const [first, second] = [bars[i], bars[j]];
      const shared = first && second ? overlap(asked, first, second) : null;
      if (shared) found.push(shared);
    }
  }
  return found;
}

function overlapsWith(asked: Asked, involving: ReadonlySet<string>): readonly Overlap[] {
  const found: Overlap[] = [];
  for (const bar of involvedIn(asked, involving)) {
    for (const other of barsWithin(asked.lane, bar.start, bar.end)) {
      // Where both are involved the pair is met twice: once is enough.
      if (other === bar || (involving.has(other.id) && !isBefore(bar, other))) continue;
      const [first, second] = isBefore(bar, other) ? [bar, other] : [other, bar];
      const shared = overlap(asked, first, second);
      if (shared) found.push(shared);
    }
  }
  return found;
}

const isBefore = (a: Intervention, b: Intervention): boolean =>
  (a.start - b.start || byId(a, b)) < 0;

/** Those of the interventions on which the resource may stand. */
function involvedIn(
  { plan, lane }: Asked,
  involving: ReadonlySet<string>,
): readonly Intervention[] {
  const found: Intervention[] = [];
  for (const id of involving) {
    const bar = plan.intervention(id);
    if (bar && barsWithin(lane, bar.start, bar.end).includes(bar)) found.push(bar);
  }
  return found;
}

const known = new WeakMap<Scene, Map<string, readonly Overlap[]>>();

/**
 * Every pair of bars on which somebody is wanted twice. Bars may cross where nobody works (a weekend,
 * noon): only shared worked time counts, and touching is no overlap.
 */
export function overlapsOf(scene: Scene, resource: Resource): readonly Overlap[] {
  let ofScene = known.get(scene);
  if (!ofScene) {
    ofScene = new Map();
    known.set(scene, ofScene);
  }
  let found = ofScene.get(resource.id);
  if (!found) {
    const lane = laneOf(scene.plan, resource.id);
    const asked = { plan: scene.plan, resource, lane };
    found = scene.involving ? overlapsWith(asked, scene.involving) : everyOverlap(asked);
    ofScene.set(resource.id, found);
  }
  return found;
}
