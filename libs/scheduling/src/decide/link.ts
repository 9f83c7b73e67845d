import { changeOf } from '../changes/change-brand.js';
import type { Plan, PlanningTask, TaskLink } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { apply } from '../plan/apply.js';
import { ripple } from '../ripple/ripple.js';
import type { Link } from './command.js';
import { whenElsewhere, whenInCircle, whenLagWrong } from './link-violations.js';
import type { Context, Violation } from './outcome.js';
import { proposed, refused, unknown, type Verdict } from './verdict.js';

function faults(plan: Plan, task: PlanningTask, { link }: Link): readonly Violation[] {
  const wrong = whenLagWrong(link, 'link');
  const { predecessorId } = link;
  const predecessor = plan.records.task.get(predecessorId);
  if (!predecessor) return [unknown('task', predecessorId, 'link.predecessorId'), ...wrong];
  const elsewhere = whenElsewhere(task, predecessor, 'link');
  if (elsewhere.length > 0) return [...elsewhere, ...wrong];
  return [...whenInCircle(plan, { task, predecessor, field: 'link' }), ...wrong];
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
