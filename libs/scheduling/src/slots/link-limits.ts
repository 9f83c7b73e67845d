import type { Interval, Minutes } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Intervention, Plan, PlanningTask, TaskLink } from '../model/index.js';
import { bindsEnd, lagged, linkBound, spanOf } from '../ripple/link-bound.js';
import { successorsOf, type Waiting } from '../ripple/successors.js';

/** The task for which a slot is looked for, and the calendar that would rule it. */
export interface LinkScene {
  readonly plan: Plan;
  readonly task: PlanningTask;
  readonly calendar: WorkingCalendar;
}

const joined = (a: Interval | null, b: Interval): Interval =>
  a ? { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) } : b;

const pointOf = ({ kind }: TaskLink, span: Interval): Minutes =>
  kind === 'FS' || kind === 'FF' ? span.end : span.start;

function waitsEnough({ plan, task, calendar }: LinkScene, link: TaskLink, slot: Interval): boolean {
  const predecessor = spanOf(plan.interventionsOfTask(link.predecessorId));
  if (!predecessor) return true;
  const bound = linkBound(link, predecessor, calendar);
  if (!bindsEnd(link)) return slot.start >= bound;
  return joined(spanOf(plan.interventionsOfTask(task.id)), slot).end >= bound;
}

/** Not so late after its predecessor that the most that may lie between is exceeded. */
function comesInTime({ plan, task, calendar }: LinkScene, link: TaskLink, slot: Interval): boolean {
  const predecessor = spanOf(plan.interventionsOfTask(link.predecessorId));
  if (!predecessor || !link.max) return true;
  const latest = lagged(calendar, pointOf(link, predecessor), link.max);
  // A part that stands in time keeps the promise for the rest.
  if (plan.interventionsOfTask(task.id).length > 0) return true;
  return (bindsEnd(link) ? slot.end : slot.start) <= latest;
}

interface Following {
  readonly bars: readonly Intervention[];
  readonly span: Interval;
}

function following(plan: Plan, { task }: Waiting): Following | null {
  const bars = plan.interventionsOfTask(task.id).filter(({ state }) => state === 'open');
  const span = spanOf(bars);
  return span ? { bars, span } : null;
}

/** Whether what waits for the task would still wait long enough, where it did before. */
function leavesRoom({ plan, task }: LinkScene, waiting: Waiting, slot: Interval): boolean {
  const after = following(plan, waiting);
  const first = after?.bars[0];
  if (!after || !first) return true;
  const { link } = waiting;
  const calendar = rulingCalendar(plan, first);
  const own = spanOf(plan.interventionsOfTask(task.id));
  const holds = (span: Interval): boolean => {
    const bound = linkBound(link, span, calendar);
    return bindsEnd(link) ? after.span.end >= bound : after.span.start >= bound;
  };
  return holds(joined(own, slot)) || (own !== null && !holds(own));
}

/** Before what the task waits for is over and its lag is past. True of all earlier slots too. */
export const tooEarly = (scene: LinkScene, slot: Interval): boolean =>
  scene.task.links.some((link) => !waitsEnough(scene, link, slot));

/** After what waits for the task, or too long after what it waits for. True of all later slots too. */
export const tooLate = (scene: LinkScene, slot: Interval): boolean =>
  scene.task.links.some((link) => !comesInTime(scene, link, slot)) ||
  successorsOf(scene.plan, scene.task).some((waiting) => !leavesRoom(scene, waiting, slot));
