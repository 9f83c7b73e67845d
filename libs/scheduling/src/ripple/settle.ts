import type { Interval, Minutes } from '@pastille/time';
import type { Intervention, Resource } from '../model/index.js';
import type { Bar, Push, Seat } from './bar.js';
import { earliest } from './earliest.js';
import { countBefore, precedes, type Row } from './line.js';
import { isThere } from '../rules/presence.js';
import { clash, freeAfter, letsBe } from './people.js';
import { standingAt } from './rippled.js';
import { isElsewhere, shapeOf, type Scene } from './scene.js';

/** Jumps of one bar over what stands in its way. */
const MOST_JUMPS = 10_000;

/** The ripple was tired before the place was found: no earlier than that. */
interface Unseen {
  readonly unseen: Minutes;
}

/** One bar, the place it is tried at, and one of its people after the other. */
interface Trial extends Interval {
  readonly scene: Scene;
  readonly bar: Bar;
  readonly isMoving: boolean;
  seat: Seat;
  /** The bar as it would stand there; made when first asked for. */
  shape: Intervention | null;
}

interface Standing extends Interval {
  readonly isMoving: boolean;
}

/** One object for all looks at one place: what is remembered of it is remembered by record. */
function tried(trial: Trial): Intervention {
  const { bar, start, end } = trial;
  trial.shape ??=
    bar.start === start && bar.end === end ? shapeOf(bar) : standingAt(bar.now, { start, end });
  return trial.shape;
}

const causeOf = ({ kind }: Resource): 'person' | 'equipment' =>
  kind === 'equipment' ? 'equipment' : 'person';

const touches = ({ start, end }: Interval, other: Interval): boolean =>
  other.start < end && start < other.end;

/** Whether both want the person or machine at the same time. */
const isWantedBy = (trial: Trial, other: Intervention): boolean =>
  touches(trial, other) &&
  clash(trial.scene.plan, trial.seat.strand.resource, [tried(trial), other]);

const overlappedBefore = ({ scene, bar, seat }: Trial, other: Bar): boolean =>
  !bar.isNew && !other.isNew && clash(scene.plan, seat.strand.resource, [bar.record, other.record]);

/** A root keeps clear of all, others only of what came after them; short visits are let be. */
function mayAsk({ bar, seat }: Trial, other: Bar): boolean {
  if (other === bar || (!other.isRoot && !precedes(other.record, bar.record))) return false;
  return !letsBe(seat.strand.resource, bar.now, other.now);
}

/** Whether the person came to both, one after the other: who is in a crew on other days only has no order to keep. */
function isOvertaken({ scene: { plan }, bar, seat, start }: Trial, other: Bar): boolean {
  if (other.isRoot || start >= other.start) return false;
  const { resource } = seat.strand;
  return isThere(plan, resource, other.record) && isThere(plan, resource, bar.record);
}

/** What one bar that stands elsewhere now asks of the trial: to keep clear of it, and to stay behind it. */
function askedBy(trial: Trial, other: Bar): Push | null {
  const { scene, seat } = trial;
  const { resource } = seat.strand;
  const mustFollow = isOvertaken(trial, other);
  if (!mustFollow && !touches(trial, other)) return null;
  if (!mayAsk(trial, other)) return null;
  const shape = shapeOf(other);
  if (!mustFollow && !isWantedBy(trial, shape)) return null;
  const to = freeAfter(scene.plan, resource, shape);
  if (to === null || overlappedBefore(trial, other)) return null;
  return { to, cause: causeOf(resource), by: other.record.id };
}

/** Whether anything up to there in the row still reaches beyond `t`, and one more look is allowed. */
const reaches = (scene: Scene, { lastEnds }: Row, { i, t }: Reach): boolean =>
  i >= 0 && (lastEnds[i] ?? 0) > t && scene.mayLook();

interface Reach {
  readonly i: number;
  readonly t: Minutes;
}

function pushedByMoved(trial: Trial): Push | null {
  const { scene, seat, start } = trial;
  const { moved, latestEnds } = scene.current(seat.strand);
  for (let i = moved.length - 1; i >= 0 && (latestEnds[i] ?? 0) > start; i -= 1) {
    const other = moved[i];
    if (!other || !scene.mayLook()) return null;
    const push = askedBy(trial, other);
    if (push) return push;
  }
  return null;
}

/** Whether a padlock of its people is in the way; one that was opened for this very act is not. */
function isLocking(trial: Trial, one: Intervention): boolean {
  const { scene, bar, seat, start } = trial;
  if (one.end <= start || letsBe(seat.strand.resource, bar.now, one)) return false;
  return !scene.barOf(one).isRoot && isWantedBy(trial, one);
}

function jumpedLock(trial: Trial): Push | null {
  const { scene, seat, start, end } = trial;
  const { obstacles } = seat.strand.line;
  let i = countBefore(obstacles, end) - 1;
  for (; reaches(scene, obstacles, { i, t: start }); i -= 1) {
    const one = obstacles.bars[i];
    if (!one || !isLocking(trial, one)) continue;
    const to = freeAfter(scene.plan, seat.strand.resource, one);
    if (to !== null) return { to, cause: 'jumped-lock', by: one.id };
  }
  return null;
}

/** Roots and what moved are seen where they stand; padlocks are jumped; old overlaps are let be. */
function mayBeHit(trial: Trial, other: Bar): boolean {
  const { scene, bar, seat } = trial;
  if (other.record.end <= trial.start || other.isRoot || other.isObstacle) return false;
  if (isElsewhere(other)) return false;
  if (!scene.isWithin(other.record) || letsBe(seat.strand.resource, bar.now, other.now))
    return false;
  return !overlappedBefore(trial, other);
}

/** What stayed, and came before: a bar that moves is not put upon it. */
function pushedByNeighbour(trial: Trial): Push | null {
  const { scene, seat, start } = trial;
  const { resource, line } = seat.strand;
  for (let i = seat.at - 1; reaches(scene, line.all, { i, t: start }); i -= 1) {
    const other = scene.barAt(seat.strand, i);
    if (!other || !mayBeHit(trial, other) || !isWantedBy(trial, other.record)) continue;
    const to = freeAfter(scene.plan, resource, other.record);
    if (to !== null) return { to, cause: causeOf(resource), by: other.record.id };
  }
  return null;
}

function askedOn(trial: Trial, isPushed: boolean): Push | null {
  const push = isPushed ? pushedByMoved(trial) : null;
  if (push || !trial.isMoving) return push;
  return jumpedLock(trial) ?? (trial.scene.pushes ? pushedByNeighbour(trial) : null);
}

function inTheWay(scene: Scene, bar: Bar, { start, end, isMoving }: Standing): Push | null {
  const seats = scene.seatsOf(bar);
  const [seat] = seats;
  if (!seat) return null;
  const isPushed = scene.pushes && scene.isWithin(bar.record);
  // One for all seats: ten thousand bars are tried in a few milliseconds.
  const trial: Trial = { scene, bar, start, end, isMoving, seat, shape: null };
  for (const own of seats) {
    trial.seat = own;
    const push = askedOn(trial, isPushed);
    if (push) return push;
  }
  return null;
}

/** The earliest open place at or after what was asked: never earlier than it stood, nor than it may be. */
function placeFor(scene: Scene, bar: Bar, { to }: Push): Interval | null {
  const floor = Math.max(bar.start, scene.notBefore(bar));
  return earliest(scene.calendarOf(bar), bar.now, Math.max(to, floor));
}

/** What is in the way there. Once too much was looked at, nothing is looked at any more. */
function asks(scene: Scene, bar: Bar, standing: Standing): Push | Unseen | null {
  if (scene.isTired()) return null;
  const push = inTheWay(scene, bar, standing);
  const { start } = standing;
  return scene.isTired() ? { unseen: Math.max(push ? push.to : start, start) } : push;
}

function comesTo(bar: Bar, { start, end }: Interval, push: Push): 'moves' {
  bar.start = start;
  bar.end = end;
  bar.push = push;
  return 'moves';
}

/**
 * Brings a bar to rest: where it is, unless a link or its people ask for later; then at the earliest
 * open place at which nothing that stays is in its way. Never earlier than it stood. Once too much was
 * looked at, only what links and the act itself ask is heard; the bar at which that happens has not
 * seen where it could stand.
 */
export function settle(
  scene: Scene,
  bar: Bar,
  need: Push | null,
): 'moves' | 'stays' | 'nowhere' | Unseen {
  let slot: Interval | null = bar;
  let push: Push | null = need;
  if (need) slot = placeFor(scene, bar, need);
  for (let jump = 0; slot && jump <= MOST_JUMPS; jump += 1) {
    const { start, end }: Interval = slot;
    const next = asks(scene, bar, { start, end, isMoving: push !== null });
    if (!next) return push ? comesTo(bar, slot, push) : 'stays';
    if ('unseen' in next) return next;
    push = next;
    slot = placeFor(scene, bar, next);
  }
  return 'nowhere';
}
