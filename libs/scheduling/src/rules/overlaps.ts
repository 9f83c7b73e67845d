import { intersection, overlaps, type Interval } from '@pastille/time';
import type { Piece } from '../calendar/working-calendar.js';
import type { Intervention, Plan, Resource } from '../model/index.js';
import { interventionsWith, presence } from './presence.js';
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

/** One resource's bars, each with its worked time as soon as somebody asks for it. */
class Bars {
  readonly all: readonly Intervention[];
  private readonly times = new Map<string, readonly Piece[]>();
  private readonly plan: Plan;
  private readonly resource: Resource;

  constructor(plan: Plan, resource: Resource) {
    this.plan = plan;
    this.resource = resource;
    this.all = interventionsWith(plan, resource);
  }

  overlap(first: Intervention, second: Intervention): readonly Overlap[] {
    const shared = firstShared(this.timeOf(first), this.timeOf(second));
    return shared ? [{ first, second, ...shared }] : [];
  }

  private timeOf(bar: Intervention): readonly Piece[] {
    let time = this.times.get(bar.id);
    if (!time) {
      time = presence(this.plan, this.resource, bar);
      this.times.set(bar.id, time);
    }
    return time;
  }
}

function everyOverlap(bars: Bars): readonly Overlap[] {
  const found: Overlap[] = [];
  bars.all.forEach((first, i) => {
    for (let j = i + 1; j < bars.all.length; j += 1) {
      const second = bars.all[j];
      if (!second || second.start >= first.end) return;
      found.push(...bars.overlap(first, second));
    }
  });
  return found;
}

function overlapsWith(bars: Bars, involving: ReadonlySet<string>): readonly Overlap[] {
  const found: Overlap[] = [];
  bars.all.forEach((bar, i) => {
    if (!involving.has(bar.id)) return;
    bars.all.forEach((other, j) => {
      // Where both are involved the pair is met twice: once is enough.
      const isMet = involving.has(other.id) && j <= i;
      if (i === j || isMet || !overlaps(bar, other)) return;
      found.push(...(i < j ? bars.overlap(bar, other) : bars.overlap(other, bar)));
    });
  });
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
    const bars = new Bars(scene.plan, resource);
    found = scene.involving ? overlapsWith(bars, scene.involving) : everyOverlap(bars);
    ofScene.set(resource.id, found);
  }
  return found;
}
