import type {
  Amount,
  Intervention,
  Plan,
  PlanningCommand,
  Replacement,
  ResourceId,
} from '@pastille/scheduling';
import { rulingCalendar, working } from '@pastille/scheduling/calendar';
import { toLocal, toUtc } from '@pastille/time';
import type { Ground } from '../timeline/fromCalendar.js';

/** One step of the grid to the left or right, for those who move bars with the keyboard. */
export function stepMove(
  { plan, axis }: Ground,
  one: Intervention,
  steps: number,
): PlanningCommand {
  const { zone } = plan.settings;
  const local = toLocal(zone, one.start);
  const shift = steps * axis.step;
  const next =
    shift % 1440 === 0 ? local + shift : axis.fromAxis(axis.toAxis(local) + shift, 'start');
  return {
    type: 'move',
    moves: [{ interventionId: one.id, start: toUtc(zone, next), replace: null }],
    ripple: 'links',
    unlock: false,
  };
}

/** A half-day more or less for work in days, a quarter of an hour for the rest. `null`: it cannot get shorter. */
export function stepResize(one: Intervention, steps: number): PlanningCommand | null {
  const base = { type: 'resize', interventionId: one.id, start: null, ripple: 'links' } as const;
  if (one.amount === null) {
    const end = one.end + steps * 15;
    return end > one.start ? { ...base, amount: null, end } : null;
  }
  const amount: Amount =
    'halfDays' in one.amount
      ? { halfDays: one.amount.halfDays + steps }
      : { minutes: one.amount.minutes + steps * 15 };
  const size = 'halfDays' in amount ? amount.halfDays : amount.minutes;
  return size > 0 ? { ...base, amount, end: null } : null;
}

/** The next of the same kind in the order of the lines; `null`: there is none on that side, or that line is nobody's. */
export function neighbourOf(plan: Plan, resourceId: string, direction: -1 | 1): ResourceId | null {
  const resource = plan.records.resource.get(resourceId);
  if (!resource) return null;
  const same = [...plan.records.resource.values()]
    .filter((other) => other.kind === resource.kind && !other.archived)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return same[same.indexOf(resource) + direction]?.id ?? null;
}

/** Somebody else takes the place of that person; nothing moves in time. */
export const stepReplace = (one: Intervention, replace: Replacement): PlanningCommand => ({
  type: 'move',
  moves: [{ interventionId: one.id, start: one.start, replace }],
  ripple: 'none',
  unlock: false,
});

/** What a bar takes at its present length, in its own unit: the prefill of « pointer ». */
export function plannedAmount(plan: Plan, one: Intervention): Amount {
  if (one.amount) return one.amount;
  const worked = working.between(rulingCalendar(plan, one), one.start, one.end);
  return worked.minutes > 0 ? { minutes: worked.minutes } : { minutes: one.end - one.start };
}
