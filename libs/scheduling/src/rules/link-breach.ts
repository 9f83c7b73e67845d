import type { Interval, Minutes } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import type { Intervention, Plan, PlanningTask, TaskLink } from '../model/index.js';
import { groundOf, type Ground } from '../plan/ground.js';
import { bindsEnd, lagged, linkBound, spanOf } from '../ripple/link-bound.js';
import { conflictOf } from './rule.js';
import type { Conflict } from './conflict.js';

/** What a link says of the bars that stand: when the waiting one may come, and when it comes. */
export interface Linked {
  /** The waiting bar that the link holds: the first to start (FS, SS) or the last to end (FF, SF). */
  readonly waiting: Intervention;
  /** The bar of the predecessor from which the link counts. */
  readonly before: Intervention;
  readonly actual: Minutes;
  readonly earliest: Minutes;
  /** `null`: as late as one likes. */
  readonly latest: Minutes | null;
}

const firstToStart = (bars: readonly Intervention[]): Intervention | undefined => bars[0];

function lastToEnd(bars: readonly Intervention[]): Intervention | undefined {
  let last = bars[0];
  for (const bar of bars) if (last && bar.end > last.end) last = bar;
  return last;
}

function latestOf(
  plan: Plan,
  { link, waiting, span }: { link: TaskLink; waiting: Intervention; span: Interval },
): Minutes | null {
  if (!link.max) return null;
  const from = link.kind === 'FS' || link.kind === 'FF' ? span.end : span.start;
  return lagged(rulingCalendar(plan, waiting), from, link.max);
}

/** What stands of a task on its own worksite. */
const barsOf = (plan: Plan, { id, worksiteId }: PlanningTask): readonly Intervention[] =>
  plan.interventionsOfTask(id).filter((bar) => bar.worksiteId === worksiteId);

function linked(plan: Plan, task: PlanningTask, link: TaskLink): Linked | null {
  const predecessor = plan.records.task.get(link.predecessorId);
  if (!predecessor || predecessor.worksiteId !== task.worksiteId) return null;
  const own = barsOf(plan, task);
  const theirs = barsOf(plan, predecessor);
  const span = spanOf(theirs);
  const byEnd = bindsEnd(link);
  const waiting = byEnd ? lastToEnd(own) : firstToStart(own);
  const fromEnd = link.kind === 'FS' || link.kind === 'FF';
  const before = fromEnd ? lastToEnd(theirs) : firstToStart(theirs);
  if (!span || !waiting || !before) return null;
  return {
    waiting,
    before,
    actual: byEnd ? waiting.end : waiting.start,
    earliest: linkBound(link, span, rulingCalendar(plan, waiting)),
    latest: latestOf(plan, { link, waiting, span }),
  };
}

interface Known {
  readonly ground: Ground;
  readonly tasks: readonly PlanningTask[];
  readonly bars: readonly Intervention[];
  readonly links: readonly Linked[];
}

const known = new WeakMap<PlanningTask, Known>();

function findLinks(plan: Plan, task: PlanningTask): readonly Linked[] {
  const found: Linked[] = [];
  for (const link of task.links) {
    const one = linked(plan, task, link);
    if (one && (one.waiting.state === 'open' || one.before.state === 'open')) found.push(one);
  }
  return found;
}

/**
 * How each link of a task is kept by what stands. Nothing is said of work that is not placed, of a
 * predecessor on another worksite, nor of history: a pair of which both are done. Links stay within a
 * worksite: three rules ask for the same, and a drag elsewhere changes nothing of it.
 */
export function linksOf(plan: Plan, task: PlanningTask): readonly Linked[] {
  const ground = groundOf(plan);
  const tasks = plan.tasksOf(task.worksiteId);
  const bars = plan.interventionsOfWorksite(task.worksiteId);
  const last = known.get(task);
  if (last?.ground === ground && last.tasks === tasks && last.bars === bars) return last.links;
  const links = findLinks(plan, task);
  known.set(task, { ground, tasks, bars, links });
  return links;
}

export const isTooEarly = ({ actual, earliest }: Linked): boolean => actual < earliest;

/** The conflict of a link that is not kept: from where the waiting bar is to where it should be, or back. */
export function breachOf(
  task: PlanningTask,
  { waiting, before, actual }: Linked,
  { needed, ...parts }: Pick<Conflict, 'code' | 'severity'> & { readonly needed: Minutes },
): Conflict {
  return conflictOf({
    ...parts,
    ...{ subject: task.id, ids: [waiting.id, before.id], needed },
    ...{ from: Math.min(actual, needed), to: Math.max(actual, needed) },
  });
}
