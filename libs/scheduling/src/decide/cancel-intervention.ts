import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { CancelIntervention } from './command.js';
import { whenDone, whenLocked } from './lock-violations.js';
import type { Context } from './outcome.js';
import { NOTHING, proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

/** Takes an open one out of the plan; its task goes back to « à planifier ». Either lock forbids it. */
export function cancelIntervention(
  plan: Plan,
  command: CancelIntervention,
  _context: Context,
): Verdict {
  const before = plan.intervention(command.interventionId);
  if (!before) return refuse(unknown('intervention', command.interventionId, 'interventionId'));
  if (before.state === 'cancelled') return NOTHING;
  const violations = [
    ...whenDone(plan, before),
    ...whenLocked(plan, before, 'time'),
    ...whenLocked(plan, before, 'team'),
  ];
  if (violations.length > 0) return refused(violations);
  return proposed([changeOf('intervention', before, { ...before, state: 'cancelled' })]);
}
