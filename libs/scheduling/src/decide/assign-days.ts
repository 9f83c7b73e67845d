import { changeOf } from '../changes/change-brand.js';
import type { Assignment, Intervention, Plan } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { nameOf } from '../sentences/name-of.js';
import type { AssignDays } from './command.js';
import { whenFixed } from './lock-violations.js';
import type { Context, Violation } from './outcome.js';
import { whenNotOnTeam } from './swap.js';
import { workedDays } from './team-days.js';
import { invalid, proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

function whenDaysWrong(
  plan: Plan,
  one: Intervention,
  days: AssignDays['days'],
): readonly Violation[] {
  if (days === null) return [];
  const title = nameOf(plan, one);
  if (days.length === 0) return [invalid('no-day-left', 'days', { title })];
  const worked = new Set(workedDays(plan, one));
  return days.flatMap((date, i) =>
    worked.has(date) ? [] : [invalid('day-outside', `days.${i}`, { date, title })],
  );
}

/** On which of the days of a bar somebody stands there: a part of its people for a part of its time. */
export function assignDays(plan: Plan, command: AssignDays, _context: Context): Verdict {
  const { interventionId, resourceId, days } = command;
  const before = plan.intervention(interventionId);
  if (!before) return refuse(unknown('intervention', interventionId, 'interventionId'));
  const violations = [
    ...whenFixed(plan, before, 'team'),
    ...whenNotOnTeam(plan, before, { id: resourceId, field: 'resourceId' }),
    ...whenDaysWrong(plan, before, days),
  ];
  if (violations.length > 0) return refused(violations);
  const sorted = days && [...new Set(days)].sort(byCodeUnit);
  const team = before.team.map((one): Assignment =>
    one.resourceId === resourceId ? { ...one, days: sorted } : one,
  );
  return proposed([changeOf('intervention', before, { ...before, team })]);
}
