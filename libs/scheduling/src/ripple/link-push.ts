import type { Minutes } from '@pastille/time';
import type { TaskLink } from '../model/index.js';
import type { Bar, Held, Knot, Push } from './bar.js';
import { earliestEnding } from './earliest.js';
import { precedes } from './line.js';
import { bindsEnd, lagged } from './link-bound.js';
import { isElsewhere, type Scene } from './scene.js';

const isByEnd = ({ kind }: TaskLink): boolean => kind === 'FS' || kind === 'FF';

/** The end or the start of the predecessor that the link counts from, as it was; `null` where nothing stood. */
function edgeBefore(link: TaskLink, bars: readonly Bar[]): Minutes | null {
  const byEnd = isByEnd(link);
  let edge = byEnd ? -Infinity : Infinity;
  for (const { record, isNew } of bars) {
    if (!isNew) edge = byEnd ? Math.max(edge, record.end) : Math.min(edge, record.start);
  }
  return Number.isFinite(edge) ? edge : null;
}

/** The same, as it is by now. */
function edgeNow(link: TaskLink, bars: readonly Bar[]): Minutes {
  const byEnd = isByEnd(link);
  let edge = byEnd ? -Infinity : Infinity;
  for (const { start, end } of bars) edge = byEnd ? Math.max(edge, end) : Math.min(edge, start);
  return edge;
}

/** The bar of the task that ends last, the first of them by start: the one that FF and SF hold. */
function isLast(scene: Scene, bar: Bar): boolean {
  const knot = scene.knotOf(bar);
  return (knot ? scene.barsOf(knot) : []).every(
    ({ record }) =>
      record.end < bar.record.end ||
      (record.end === bar.record.end && !precedes(record, bar.record)),
  );
}

const isNewLink = ({ options: { newLink } }: Scene, bar: Bar, link: TaskLink): boolean =>
  newLink?.taskId === bar.now.taskId && newLink.predecessorId === link.predecessorId;

/** A link that was not kept before is nobody's business now, unless it was only just made. */
function wasBroken(scene: Scene, bar: Bar, { link, bars }: Held): boolean {
  const before = edgeBefore(link, bars);
  if (before === null || isNewLink(scene, bar, link)) return false;
  const bound = lagged(scene.calendarOf(bar), before, link.lag);
  return bound > (bindsEnd(link) ? bar.record.end : bar.record.start);
}

/** The bar of the predecessor that decides: the last to end, or the first to start. */
function decisive(link: TaskLink, bars: readonly Bar[]): Bar | undefined {
  if (bars.length === 1) return bars[0];
  const byEnd = isByEnd(link);
  return bars.find((one) =>
    bars.every((other) => (byEnd ? other.end <= one.end : other.start >= one.start)),
  );
}

/** Where the link would have the bar start now; `null` where the bar keeps it as it stands. */
function boundOf(scene: Scene, bar: Bar, { link, bars }: Held): Minutes | null {
  const calendar = scene.calendarOf(bar);
  const bound = lagged(calendar, edgeNow(link, bars), link.lag);
  if (!bindsEnd(link)) return bound > bar.start ? bound : null;
  if (bound <= bar.end || !isLast(scene, bar)) return null;
  return earliestEnding(calendar, bar.now, { from: bar.start, end: bound })?.start ?? bound;
}

function pushOf(scene: Scene, bar: Bar, held: Held): Push | null {
  const { link, bars } = held;
  if (bars.length === 0) return null;
  if (!bars.some(isElsewhere) && !isNewLink(scene, bar, link)) return null;
  const to = boundOf(scene, bar, held);
  if (to === null || wasBroken(scene, bar, held)) return null;
  return { to, cause: 'link', by: decisive(link, bars)?.record.id ?? null };
}

/** The hardest thing that the links of its task ask of a bar; `null` where all are content. */
export function linkPush(scene: Scene, bar: Bar, { before }: Knot): Push | null {
  let hardest: Push | null = null;
  for (const held of before) {
    const push = pushOf(scene, bar, scene.heldBy(held));
    if (push && (!hardest || push.to > hardest.to)) hardest = push;
  }
  return hardest;
}
