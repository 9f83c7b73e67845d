import { changeOf } from '../changes/change-brand.js';
import type { Amount, Lag, Plan, PlanningTask, TaskLink } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { apply } from '../plan/apply.js';
import { ripple } from '../ripple/ripple.js';
import type { Link } from './command.js';
import { pathBetween } from './link-path.js';
import type { Context, Violation } from './outcome.js';
import { whenNoAmount } from './slot-violations.js';
import { invalid, proposed, refused, unknown, violation, type Verdict } from './verdict.js';

/** Two years by the clock: the longest anything cures, dries or settles. */
const LONGEST_LAG = 1_051_200;

const amountOf = (lag: Lag): Amount | null => ('working' in lag ? lag.working : null);

function whenNoLag(lag: Lag | null, field: string): readonly Violation[] {
  if (lag === null) return [];
  const amount = amountOf(lag);
  if (amount) return whenNoAmount(amount, field);
  const elapsed = 'elapsed' in lag ? lag.elapsed : 0;
  const isLag = Number.isInteger(elapsed) && elapsed >= 0 && elapsed <= LONGEST_LAG;
  return isLag ? [] : [invalid('lag-out-of-range', field)];
}

function whenInCircle(
  plan: Plan,
  task: PlanningTask,
  predecessor: PlanningTask,
): readonly Violation[] {
  const path = pathBetween(plan, task, predecessor);
  if (!path) return [];
  const labels = [...path, task].map(({ label }) => label).join(' → ');
  const params = { path: labels, task: task.label, predecessor: predecessor.label };
  return [violation('cycle', { sentence: 'link-cycle', params, field: 'link.predecessorId' })];
}

function faults(plan: Plan, task: PlanningTask, { link }: Link): readonly Violation[] {
  const wrong = [...whenNoLag(link.lag, 'link.lag'), ...whenNoLag(link.max, 'link.max')];
  const { predecessorId } = link;
  const predecessor = plan.records.task.get(predecessorId);
  if (!predecessor) return [unknown('task', predecessorId, 'link.predecessorId'), ...wrong];
  if (predecessor.worksiteId !== task.worksiteId) {
    const params = { task: predecessor.label };
    return [invalid('task-of-another-worksite', 'link.predecessorId', params), ...wrong];
  }
  return [...whenInCircle(plan, task, predecessor), ...wrong];
}

/** A task waits for another one of its worksite from now on, and what stands too early moves. */
export function link(plan: Plan, command: Link, _context: Context): Verdict {
  const { taskId, link: wanted } = command;
  const before = plan.records.task.get(taskId);
  if (!before) return refused([unknown('task', taskId, 'taskId')]);
  const violations = faults(plan, before, command);
  if (violations.length > 0) return refused(violations);

  const { predecessorId } = wanted;
  const others = before.links.filter((one) => one.predecessorId !== predecessorId);
  const links: readonly TaskLink[] = [...others, wanted].sort((a, b) =>
    byCodeUnit(a.predecessorId, b.predecessorId),
  );
  const change = changeOf('task', before, { ...before, links });
  const newLink = { taskId, predecessorId };
  const options = { policy: 'links', others: false, newLink } as const;
  const { changes, reasons, stops } = ripple(apply(plan, [change]), [], options);
  return proposed([change, ...changes], { reasons, stops });
}
