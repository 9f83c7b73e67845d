import type { Interval, Minutes } from '@pastille/time';
import type { PlanningTask, TaskLink } from '../model/index.js';
import type { Bar, Push } from './bar.js';
import { earliestEnding } from './earliest.js';
import { precedes } from './line.js';
import { bindsEnd, linkBound, spanOf } from './link-bound.js';
import { isElsewhere, type Scene } from './scene.js';

function spanBefore(bars: readonly Bar[]): Interval | null {
  return spanOf(bars.flatMap(({ record, isNew }) => (isNew ? [] : [record])));
}

function spanNow(bars: readonly Bar[]): Interval | null {
  return bars.length === 0
    ? null
    : {
        start: Math.min(...bars.map(({ start }) => start)),
        end: Math.max(...bars.map(({ end }) => end)),
      };
}

/** The bar of the task that ends last, the first of them by start: the one that FF and SF hold. */
function isLast(scene: Scene, bar: Bar): boolean {
  const { taskId } = bar.now;
  const others = taskId === null ? [] : scene.barsOfTask(taskId);
  return others.every(
    ({ record }) =>
      record.end < bar.record.end ||
      (record.end === bar.record.end && !precedes(record, bar.record)),
  );
}

const isNewLink = ({ options: { newLink } }: Scene, bar: Bar, link: TaskLink): boolean =>
  newLink?.taskId === bar.now.taskId && newLink.predecessorId === link.predecessorId;

/** A link that was not kept before is nobody's business now, unless it was only just made. */
function wasBroken(scene: Scene, bar: Bar, { link, bars }: Held): boolean {
  const before = spanBefore(bars);
  if (!before || isNewLink(scene, bar, link)) return false;
  const bound = linkBound(link, before, scene.calendarOf(bar.now));
  return bound > (bindsEnd(link) ? bar.record.end : bar.record.start);
}

interface Held {
  readonly link: TaskLink;
  /** What stands on the predecessor. */
  readonly bars: readonly Bar[];
}

/** The bar of the predecessor that decides: the last to end, or the first to start. */
function decisive(link: TaskLink, bars: readonly Bar[]): Bar | undefined {
  const byEnd = link.kind === 'FS' || link.kind === 'FF';
  return bars.find((one) =>
    bars.every((other) => (byEnd ? other.end <= one.end : other.start >= one.start)),
  );
}

/** Where the link would have the bar start now; `null` where the bar keeps it as it stands. */
function boundOf(scene: Scene, bar: Bar, { link, bars }: Held): Minutes | null {
  const span = spanNow(bars);
  if (!span) return null;
  const calendar = scene.calendarOf(bar.now);
  const bound = linkBound(link, span, calendar);
  if (!bindsEnd(link)) return bound > bar.start ? bound : null;
  if (bound <= bar.end || !isLast(scene, bar)) return null;
  return earliestEnding(calendar, bar.now, { from: bar.start, end: bound })?.start ?? bound;
}

function pushOf(scene: Scene, bar: Bar, held: Held): Push | null {
  const { link, bars } = held;
  if (!isNewLink(scene, bar, link) && !bars.some(isElsewhere)) return null;
  const to = boundOf(scene, bar, held);
  if (to === null || wasBroken(scene, bar, held)) return null;
  return { to, cause: 'link', by: decisive(link, bars)?.record.id ?? null };
}

/** A link to another worksite is nobody's: it cannot be made, only left behind. */
const isWithinWorksite = ({ plan }: Scene, task: PlanningTask, link: TaskLink): boolean =>
  plan.records.task.get(link.predecessorId)?.worksiteId === task.worksiteId;

/** The hardest thing that the links of its task ask of a bar; `null` where all are content. */
export function linkPush(scene: Scene, bar: Bar): Push | null {
  const task = bar.now.taskId === null ? undefined : scene.plan.records.task.get(bar.now.taskId);
  if (!task) return null;
  let hardest: Push | null = null;
  for (const link of task.links) {
    if (!isWithinWorksite(scene, task, link)) continue;
    const push = pushOf(scene, bar, { link, bars: scene.barsOfTask(link.predecessorId) });
    if (push && (!hardest || push.to > hardest.to)) hardest = push;
  }
  return hardest;
}
