import type { Interval } from '@pastille/time';
import type { Intervention, Resource } from '../model/index.js';
import type { Bar, Push } from './bar.js';
import { earliest, notBefore } from './earliest.js';
import { countBefore, countPreceding, lineOf, precedes, type Row } from './line.js';
import { clash, freeAfter, letsBe, peopleOf } from './people.js';
import { isElsewhere, shapeOf, type Scene } from './scene.js';

/** Jumps of one bar over what stands in its way. */
const MOST_JUMPS = 10_000;

export interface Settled extends Interval {
  readonly push: Push;
}

/** One bar and the place it is tried at. */
interface Trial {
  readonly scene: Scene;
  readonly bar: Bar;
  readonly at: Intervention;
  readonly resource: Resource;
}

const causeOf = ({ kind }: Resource): 'person' | 'equipment' =>
  kind === 'equipment' ? 'equipment' : 'person';

const overlappedBefore = ({ scene, bar, resource }: Trial, other: Bar): boolean =>
  !bar.isNew && !other.isNew && clash(scene.plan, resource, [bar.record, other.record]);

/** What one bar that stands elsewhere now asks of the trial: a root keeps clear, what came before stays before. */
function askedBy(trial: Trial, other: Bar): Push | null {
  const { scene, bar, at, resource } = trial;
  if (other === bar || (!other.isRoot && !precedes(other.record, bar.record))) return null;
  if (letsBe(resource, at, other.now)) return null;
  const shape = shapeOf(other);
  const isOvertaken = !other.isRoot && at.start < other.start;
  if (!isOvertaken && !clash(scene.plan, resource, [at, shape])) return null;
  const to = freeAfter(scene.plan, resource, shape);
  if (to === null || overlappedBefore(trial, other)) return null;
  return { to, cause: causeOf(resource), by: other.record.id };
}

function pushedByTrack(trial: Trial): Push | null {
  const { bars, latestEnds } = trial.scene.trackOf(trial.resource.id);
  for (let i = bars.length - 1; i >= 0 && (latestEnds[i] ?? 0) > trial.at.start; i -= 1) {
    const other = bars[i];
    const push = other ? askedBy(trial, other) : null;
    if (push) return push;
  }
  return null;
}

/** The first of the row, looking back from `count`, that wants the person or machine at the same time. */
function clashing(
  { scene, at, resource }: Trial,
  row: Row,
  { count, isLet }: { readonly count: number; readonly isLet: (one: Intervention) => boolean },
): Intervention | null {
  for (let i = count - 1; i >= 0 && (row.latestEnds[i] ?? 0) > at.start; i -= 1) {
    const one = row.bars[i];
    if (!one || one.id === at.id || letsBe(resource, at, one) || isLet(one)) continue;
    if (clash(scene.plan, resource, [at, one])) return one;
  }
  return null;
}

function jumpedLock(trial: Trial): Push | null {
  const { scene, at, resource } = trial;
  const { obstacles } = lineOf(scene.plan, resource);
  const isLet = ({ id }: Intervention): boolean => scene.bars.get(id)?.isRoot ?? false;
  const lock = clashing(trial, obstacles, { count: countBefore(obstacles, at.end), isLet });
  const to = lock && freeAfter(scene.plan, resource, lock);
  return lock && to !== null ? { to, cause: 'jumped-lock', by: lock.id } : null;
}

/** What stayed, and came before: a bar that moves is not put upon it. */
function pushedByNeighbour(trial: Trial): Push | null {
  const { scene, bar, resource } = trial;
  const { all } = lineOf(scene.plan, resource);
  const isLet = (one: Intervention): boolean => {
    const other = scene.bars.get(one.id);
    if (other && (other.isRoot || other.isObstacle || isElsewhere(other))) return true;
    return !scene.isWithin(one) || clash(scene.plan, resource, [bar.record, one]);
  };
  const one = clashing(trial, all, { count: countPreceding(all, bar.record), isLet });
  const to = one && freeAfter(scene.plan, resource, one);
  return one && to !== null ? { to, cause: causeOf(resource), by: one.id } : null;
}

function inTheWay(scene: Scene, bar: Bar, { slot, isMoving }: Standing): Push | null {
  const at = shapeOf({ now: bar.now, ...slot });
  for (const resource of peopleOf(scene.plan, bar.now)) {
    const trial: Trial = { scene, bar, at, resource };
    const push =
      (scene.pushes && scene.isWithin(bar.now) ? pushedByTrack(trial) : null) ??
      (isMoving ? jumpedLock(trial) : null) ??
      (isMoving && scene.pushes ? pushedByNeighbour(trial) : null);
    if (push) return push;
  }
  return null;
}

interface Standing {
  readonly slot: Interval;
  readonly isMoving: boolean;
}

/**
 * Where a bar comes to rest: where it is, unless a link or its people ask for later; then the
 * earliest open place at which nothing that stays is in its way. Never earlier than it stood.
 */
export function settle(scene: Scene, bar: Bar, need: Push | null): Settled | 'stays' | 'nowhere' {
  const calendar = scene.calendarOf(bar.now);
  const floor = Math.max(bar.start, notBefore(scene.plan, bar.now));
  let slot: Interval | null = { start: bar.start, end: bar.end };
  let push: Push | null = null;
  let next: Push | null = need;
  for (let jump = 0; jump <= MOST_JUMPS; jump += 1) {
    if (next) {
      push = next;
      slot = earliest(calendar, bar.now, Math.max(next.to, floor));
    }
    if (!slot) return 'nowhere';
    next = inTheWay(scene, bar, { slot, isMoving: push !== null });
    if (!next) return push ? { ...slot, push } : 'stays';
  }
  return 'nowhere';
}
