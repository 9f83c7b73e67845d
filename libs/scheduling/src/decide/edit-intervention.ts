import { changeOf } from '../changes/change-brand.js';
import { sameValue } from '../changes/same-value.js';
import type { Intervention, Plan } from '../model/index.js';
import type { EditIntervention } from './command.js';
import { whenFixed } from './lock-violations.js';
import type { Context } from './outcome.js';
import { whenNoWindow } from './slot-violations.js';
import { proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

/** Words may always be changed; the arrival window is time, which a lock protects. */
export function editIntervention(
  plan: Plan,
  command: EditIntervention,
  _context: Context,
): Verdict {
  const before = plan.intervention(command.interventionId);
  if (!before) return refuse(unknown('intervention', command.interventionId, 'interventionId'));
  const { title, note, arrival } = command;
  const after: Intervention = {
    ...before,
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
    ...(arrival === undefined ? {} : { arrival }),
  };
  const keepsTime = sameValue(after.arrival, before.arrival);
  const violations = [
    ...whenNoWindow(arrival),
    ...(keepsTime ? [] : whenFixed(plan, before, 'time')),
  ];
  if (violations.length > 0) return refused(violations);
  return proposed([changeOf('intervention', before, after)]);
}
