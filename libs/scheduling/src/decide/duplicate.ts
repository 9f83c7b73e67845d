import { dayOf, formatLocalDate, type LocalDate } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import { changeOf } from '../changes/change-brand.js';
import { UNLOCKED, type Assignment, type Intervention, type Plan } from '../model/index.js';
import type { Copy, Duplicate } from './command.js';
import { whenCancelled } from './lock-violations.js';
import type { Context, Reason, Violation } from './outcome.js';
import { place, type Placed } from './placement.js';
import { whenNoSlot, whenOutOfRange } from './slot-violations.js';
import { orderedTeam, whenNotAvailable } from './team.js';
import { invalid, proposed, refused, unknown, type Verdict } from './verdict.js';

/** The same people; days of their own go along by as many days as the copy stands later. */
function sameTeam(plan: Plan, one: Intervention, { start }: Copy): readonly Assignment[] {
  const { zone } = plan.settings;
  const later = dayIn(zone, start) - dayIn(zone, one.start);
  const shifted = (date: LocalDate): LocalDate => formatLocalDate(dayOf(date) + later);
  return one.team.map(({ days, ...rest }) => ({ ...rest, days: days?.map(shifted) ?? null }));
}

function slotOf(plan: Plan, one: Intervention, start: number): Placed {
  if (one.kind === 'block') return { start, end: start + one.end - one.start };
  return place(plan, one, start);
}

/** Unlocked, open, told to nobody, promised to nobody. */
function copied(plan: Plan, source: Intervention, copy: Copy): Intervention {
  const team = orderedTeam(plan, copy.team ?? sameTeam(plan, source, copy));
  const one: Intervention = {
    ...{ ...source, id: copy.interventionId, team, lock: UNLOCKED, state: 'open' },
    ...{ actual: null, closed: null, arrival: null, confirmed: null },
    ...{ occurrence: null, published: null },
  };
  return { ...one, ...slotOf(plan, one, copy.start) };
}

interface Step {
  readonly violations: readonly Violation[];
  readonly copy: Intervention | null;
}

const stop = (violations: readonly Violation[]): Step => ({ violations, copy: null });

function step(plan: Plan, copy: Copy, isTaken: boolean): Step {
  const { of, interventionId: id, start } = copy;
  const source = plan.intervention(of);
  if (!source) return stop([unknown('intervention', of, 'of')]);
  const people = (copy.team ?? source.team).map(({ resourceId }) => resourceId);
  const wrong = [
    ...(isTaken ? [invalid('duplicate-id', 'interventionId', { id })] : []),
    ...whenCancelled(plan, source),
    ...whenOutOfRange(start),
    ...whenNotAvailable(plan, people, 'team'),
  ];
  if (wrong.length > 0) return stop(wrong);
  const made = copied(plan, source, copy);
  const outside = [...whenOutOfRange(made.start), ...whenNoSlot(made, 'start')];
  return outside.length > 0 ? stop(outside) : { violations: [], copy: made };
}

const reasonOf = ({ id, start }: Intervention, { of, start: asked }: Copy): Reason => ({
  ...{ interventionId: id, cause: start === asked ? 'asked' : 'calendar' },
  ...{ by: of, from: null, to: start },
});

/** The same work again elsewhere in time: one bar, or a crew's whole week. All or nothing. */
export function duplicate(plan: Plan, { copies }: Duplicate, _context: Context): Verdict {
  const seen = new Set<string>();
  const steps = copies.map((copy) => {
    const { interventionId: id } = copy;
    const isTaken = seen.has(id) || plan.intervention(id) !== undefined;
    seen.add(id);
    return { order: copy, ...step(plan, copy, isTaken) };
  });
  const violations = steps.flatMap((one, i) =>
    one.violations.map((found) => ({ ...found, field: `copies.${i}.${found.field ?? 'of'}` })),
  );
  if (violations.length > 0) return refused(violations);
  const made = steps.flatMap(({ copy, order }) => (copy ? [{ copy, order }] : []));
  return proposed(
    made.map(({ copy }) => changeOf('intervention', null, copy)),
    { reasons: made.map(({ copy, order }) => reasonOf(copy, order)) },
  );
}
