import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { Unlink } from './command.js';
import type { Context } from './outcome.js';
import { proposed, refuse, unknown, type Verdict } from './verdict.js';

/** A task waits for another one no longer. Nothing moves: what stood stays. Twice changes nothing. */
export function unlink(plan: Plan, { taskId, predecessorId }: Unlink, _context: Context): Verdict {
  const before = plan.records.task.get(taskId);
  if (!before) return refuse(unknown('task', taskId, 'taskId'));
  const links = before.links.filter((one) => one.predecessorId !== predecessorId);
  return proposed([changeOf('task', before, { ...before, links })]);
}
