import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { PutAbsence } from './command.js';
import type { Context } from './outcome.js';
import { whenNoSlot, whenOutOfRange } from './slot-violations.js';
import { proposed, refused, type Verdict } from './verdict.js';

/** Leave, sickness, training, or the whole company closed. What it hits stays, and is told. */
export function putAbsence(plan: Plan, { absence }: PutAbsence, _context: Context): Verdict {
  const violations = [
    ...whenOutOfRange(absence.start, 'absence.start'),
    ...whenNoSlot(absence, 'absence.end'),
  ];
  if (violations.length > 0) return refused(violations);
  const before = plan.records.absence.get(absence.id) ?? null;
  return proposed([changeOf('absence', before, absence)], {
    paths: { absence: () => 'absence' },
  });
}
