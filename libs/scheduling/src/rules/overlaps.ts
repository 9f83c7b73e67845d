import { intersection, type Interval } from '@pastille/time';
import type { Piece } from '../calendar/working-calendar.js';
import type { Intervention, Plan, Resource } from '../model/index.js';
import { barsOfWithin, laneOf, lanesUnder } from '../plan/lanes.js';
import { spansOf, visitMeetings } from './meetings.js';
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

/** Who is asked for. */
interface Asked {
  readonly plan: Plan;
  readonly resource: Resource;
}

function overlap(
  { plan, resource }: Asked,
  first: Intervention,
  second: Intervention,
): Overlap | null {
  const shared = firstShared(presence(plan, resource, first), presence(plan, resource, second));
  return shared && { first, second, ...shared };
}

function everyOverlap(asked: Asked): readonly Overlap[] {
  const lane = laneOf(asked.plan, asked.resource.id);
  const { bars } = lane;
  const found: Overlap[] = [];
  visitMeetings(lane, {
    meeting(i, j) {
      const [first, second] = [bars[i], bars[j]];
      const shared = first && second ? overlap(asked, first, second) : null;
      if (shared) found.push(shared);
    },
  });
  return found;
}

/** What a bar meets among all that stand while it does. */
function overlapsOfBar(asked: Asked, bar: Intervention): readonly Overlap[] {
  const around = barsOfWithin(asked.plan, asked.resource.id, bar);
  const own = around.indexOf(bar);
  const found: Overlap[] = [];
  if (own < 0) return found;
  visitMeetings(spansOf(around), {
    meeting(i, j) {
      const [first, second] = [around[i], around[j]];
      if (!first || !second || (i !== own && j !== own)) return;
      const shared = overlap(asked, first, second);
      if (shared) found.push(shared);
    },
  });
  return found;
}

/** Up to here it is quicker to look each of them up than to go through all that somebody does. */
const FEW = 16;

/** Which of the involved bars may be somebody's. */
function involvedBars(
  { plan, resource }: Asked,
  involving: ReadonlySet<string>,
): Iterable<Intervention> {
  const found = new Set<Intervention>();
  if (involving.size <= FEW) {
    for (const id of involving) {
      const bar = plan.intervention(id);
      if (bar) found.add(bar);
    }
    return found;
  }
  for (const { bars } of lanesUnder(plan, resource.id)) {
    for (const bar of bars) if (involving.has(bar.id)) found.add(bar);
  }
  return found;
}

function overlapsWith(asked: Asked, involving: ReadonlySet<string>): readonly Overlap[] {
  const found: Overlap[] = [];
  for (const bar of involvedBars(asked, involving)) {
    for (const one of overlapsOfBar(asked, bar)) {
      // Where both are involved the pair is met twice: once is enough.
      if (one.second !== bar && involving.has(one.second.id)) continue;
      found.push(one);
    }
  }
  return found;
}

const known = new WeakMap<Scene, Map<string, readonly Overlap[]>>();

/**
 * Every pair of bars on which somebody is wanted twice. Bars may cross where nobody works (a weekend,
 * noon): only shared worked time counts, and touching is no overlap. Of a crowd not every pair is told
 * ({@link visitMeetings}), but everybody in it.
 */
export function overlapsOf(scene: Scene, resource: Resource): readonly Overlap[] {
  let ofScene = known.get(scene);
  if (!ofScene) {
    ofScene = new Map();
    known.set(scene, ofScene);
  }
  let found = ofScene.get(resource.id);
  if (!found) {
    const asked = { plan: scene.plan, resource };
    found = scene.involving ? overlapsWith(asked, scene.involving) : everyOverlap(asked);
    ofScene.set(resource.id, found);
  }
  return found;
}
