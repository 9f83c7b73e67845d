import type { Interval, Minutes } from '@pastille/time';
import { followsCalendar } from '../calendar/worked-pieces.js';
import { dayIn, type WorkingCalendar } from '../calendar/working-calendar.js';
import { changeOf } from '../changes/change-brand.js';
import type { Intervention, Plan, Resource, TaskLink } from '../model/index.js';
import { laneOf } from '../plan/lanes.js';
import { isThere } from '../rules/presence.js';
import type { Bar, Push } from './bar.js';
import { earliest, earliestEnding, notBefore } from './earliest.js';
import { countBefore, countPreceding, precedes } from './line.js';
import { bindsEnd, linkBound, spanOf } from './link-bound.js';
import { isObstacle } from './obstacle.js';
import { clash, freeAfter, letsBe, peopleOf } from './people.js';
import { reasonOf, standingAt, type Rippled } from './rippled.js';
import { Scene, shapeOf } from './scene.js';

/** Jumps of one bar over what stands in its way. */
const MOST_JUMPS = 10_000;

interface Tight {
  readonly scene: Scene;
  readonly bar: Bar;
  readonly calendar: WorkingCalendar;
}

const later = (a: Push, b: Push | null): Push => (b && b.to > a.to ? b : a);

/** A half-day begins where half-days begin: what is left of one that has begun is not one. */
function fromHalfDay(calendar: WorkingCalendar, one: Intervention, from: Minutes): Minutes {
  if (!one.amount || !('halfDays' in one.amount) || !followsCalendar(one)) return from;
  const piece = calendar
    .piecesOn(dayIn(calendar.zone, from))
    .find(({ start, end }) => start < from && from < end);
  return piece ? piece.end : from;
}

const slotFrom = ({ bar, calendar }: Tight, from: Minutes): Interval | null =>
  earliest(calendar, bar.now, fromHalfDay(calendar, bar.now, from));

function linkAsks({ scene, bar, calendar }: Tight, link: TaskLink, from: Minutes): Push | null {
  const bars = scene.barsOfTask(link.predecessorId);
  const span = spanOf(bars.map(shapeOf));
  if (!span) return null;
  const bound = linkBound(link, span, calendar);
  const to = bindsEnd(link)
    ? (earliestEnding(calendar, bar.now, { from, end: bound })?.start ?? bound)
    : bound;
  const byEnd = link.kind === 'FS' || link.kind === 'FF';
  const by = bars.find((one) => (byEnd ? one.end === span.end : one.start === span.start));
  return { to, cause: 'link', by: by?.record.id ?? null };
}

/** The last of its people's own work before it: order is kept here too, by those who come to both. */
function previousOf({ scene, bar }: Tight, resource: Resource): Push | null {
  if (!isThere(scene.plan, resource, bar.record)) return null;
  const all = laneOf(scene.plan, resource.id);
  for (let i = countPreceding(all, bar.record) - 1; i >= 0; i -= 1) {
    const record = all.bars[i];
    if (!record || isObstacle(record) || letsBe(resource, record, bar.now)) continue;
    const to = freeAfter(scene.plan, resource, shapeOf(scene.barOf(record)));
    const cause = resource.kind === 'equipment' ? 'equipment' : 'person';
    if (to !== null) return { to, cause, by: record.id };
  }
  return null;
}

function floorOf(tight: Tight, from: Minutes): Push {
  const { scene, bar } = tight;
  const { plan } = scene;
  const start = Math.max(from, notBefore(plan, bar.now));
  let floor: Push = { to: start, cause: 'asked', by: null };
  for (const resource of peopleOf(plan, bar.now)) {
    floor = later(floor, previousOf(tight, resource));
  }
  const task = bar.now.taskId === null ? undefined : plan.records.task.get(bar.now.taskId);
  for (const link of task?.links ?? []) floor = later(floor, linkAsks(tight, link, start));
  return floor;
}

/** What of its people's stands in the way of a bar at that place, wherever it comes from. */
function inTheWay({ scene, bar }: Tight, slot: Interval): Push | null {
  const at = standingAt(bar.now, slot);
  for (const resource of peopleOf(scene.plan, bar.now)) {
    const all = laneOf(scene.plan, resource.id);
    // Bars only ever come earlier here: what starts before the end in the plan is all there can be.
    for (let i = countBefore(all, bar.record.end) - 1; i >= 0; i -= 1) {
      if ((all.lastEnds[i] ?? 0) <= slot.start) break;
      const record = all.bars[i];
      if (!record || record.id === bar.record.id || letsBe(resource, at, record)) continue;
      const other = shapeOf(scene.barOf(record));
      if (!clash(scene.plan, resource, [at, other])) continue;
      const to = freeAfter(scene.plan, resource, other);
      if (to !== null) return { to, cause: 'jumped-lock', by: record.id };
    }
  }
  return null;
}

/** The earliest place before the one it has; `null` where there is none. */
function tightened(tight: Tight, from: Minutes): (Interval & { readonly push: Push }) | null {
  const { bar } = tight;
  let push = floorOf(tight, from);
  for (let jump = 0; jump < MOST_JUMPS; jump += 1) {
    const slot = slotFrom(tight, push.to);
    if (!slot || slot.start >= bar.start) return null;
    const next = inTheWay(tight, slot);
    if (!next) return { ...slot, push };
    push = later({ ...next, to: Math.max(next.to, slot.start + 1) }, null);
  }
  return null;
}

/**
 * « Resserrer »: each open work of a worksite that starts at or after `from` comes as early as its
 * links, its people's other work and the calendars allow. The only act that moves anything earlier.
 */
export function compressed(
  plan: Plan,
  { worksiteId, from, notBefore: now }: { worksiteId: string; from: Minutes; notBefore: Minutes },
): Rippled {
  const scene = new Scene(plan, { policy: 'push', others: true });
  const records = plan
    .interventionsOfWorksite(worksiteId)
    .filter((one) => one.kind === 'work' && one.start >= from && !isObstacle(one))
    .sort((a, b) => (precedes(a, b) ? -1 : 1));
  const moved: Bar[] = [];
  for (const record of records) {
    const bar = scene.barOf(record);
    const place = tightened(
      { scene, bar, calendar: scene.calendarOf(scene.barOf(record)) },
      Math.max(from, now),
    );
    if (!place) continue;
    Object.assign(bar, place);
    moved.push(bar);
  }
  return {
    changes: moved.map((bar) => changeOf('intervention', bar.record, shapeOf(bar))),
    reasons: moved.map(reasonOf),
    stops: [],
  };
}
