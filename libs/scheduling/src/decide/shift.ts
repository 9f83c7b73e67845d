import type { Minutes } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import { openedAt } from '../calendar/working-calendar.js';
import { add, offset } from '../calendar/working.js';
import type { Amount, Intervention, Plan } from '../model/index.js';
import { ripple } from '../ripple/ripple.js';
import { standsOn } from '../ripple/people.js';
import type { Shift, ShiftScope } from './command.js';
import { whenFixed } from './lock-violations.js';
import type { Context, Violation } from './outcome.js';
import { whenNoAmount, whenOutOfRange } from './slot-violations.js';
import { proposed, refused, unknown, type Verdict } from './verdict.js';

/** Later by working time of the bar's own ruling calendar: half-days keep the place within the day. */
function later(plan: Plan, one: Intervention, by: Amount): Minutes {
  const calendar = rulingCalendar(plan, one);
  if ('halfDays' in by) return offset(calendar, one.start, by.halfDays);
  return add(openedAt(calendar, one.start), one.start, by);
}

function whenScopeUnknown({ records }: Plan, scope: ShiftScope): readonly Violation[] {
  if (scope.type === 'worksite' && !records.worksite.has(scope.worksiteId)) {
    return [unknown('worksite', scope.worksiteId, 'scope.worksiteId')];
  }
  if (scope.type === 'resource' && !records.resource.has(scope.resourceId)) {
    return [unknown('resource', scope.resourceId, 'scope.resourceId')];
  }
  return scope.type === 'interventions' ? [] : whenOutOfRange(scope.from, 'scope.from');
}

/** Named one by one, bars are moved by hand: what is locked is refused, as under a drag. */
function whenNamedFixed(plan: Plan, scope: ShiftScope): readonly Violation[] {
  if (scope.type !== 'interventions') return [];
  return scope.ids.flatMap((id, i) => {
    const one = plan.intervention(id);
    return one ? whenFixed(plan, one, 'time') : [unknown('intervention', id, `scope.ids.${i}`)];
  });
}

function barsOf(plan: Plan, scope: ShiftScope): readonly Intervention[] {
  switch (scope.type) {
    case 'interventions':
      return scope.ids.flatMap((id) => plan.intervention(id) ?? []);
    case 'worksite':
      return plan.interventionsOfWorksite(scope.worksiteId);
    case 'resource': {
      const resource = plan.records.resource.get(scope.resourceId);
      return resource ? standsOn(plan, resource) : [];
    }
  }
}

const isFrom = (scope: ShiftScope, { start }: Intervention): boolean =>
  scope.type === 'interventions' || start >= scope.from;

/**
 * « Décaler »: everything open in the scope later by the same working time, the gaps between kept; then
 * what is linked to it and the next work of its people. Padlocks stay where they are and are told.
 */
export function shift(plan: Plan, command: Shift, _context: Context): Verdict {
  const { scope, by, others } = command;
  const violations = [
    ...whenNoAmount(by, 'by'),
    ...whenScopeUnknown(plan, scope),
    ...whenNamedFixed(plan, scope),
  ];
  if (violations.length > 0) return refused(violations);
  const bars = barsOf(plan, scope).filter((one) => one.state === 'open' && isFrom(scope, one));
  const floors = new Map(bars.map((one) => [one.id, later(plan, one, by)]));
  const { changes, reasons, stops } = ripple(plan, [], { policy: 'push', others, floors });
  return proposed(changes, { reasons, stops });
}
