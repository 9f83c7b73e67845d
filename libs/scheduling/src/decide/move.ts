import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import type { Intervention, Plan } from '../model/index.js';
import type { Move, MoveOne } from './command.js';
import { whenFixed } from './lock-violations.js';
import type { Context, Reason, Violation } from './outcome.js';
import { endOf, place, type Placed } from './placement.js';
import { whenNoSlot, whenOutOfRange } from './slot-violations.js';
import { swapped, whenNotOnTeam } from './swap.js';
import { orderedTeam, whenNotAvailable } from './team.js';
import { invalid, proposed, refused, unknown, type Verdict } from './verdict.js';

function faults(plan: Plan, one: Intervention, { start, replace }: MoveOne): readonly Violation[] {
  const moves = start !== one.start;
  const swap = replace && replace.from !== replace.to ? replace : null;
  return [
    ...(moves ? [...whenOutOfRange(start), ...whenFixed(plan, one, 'time')] : []),
    ...(swap
      ? [
          ...whenFixed(plan, one, 'team'),
          ...whenNotOnTeam(plan, one, { id: swap.from, field: 'replace.from' }),
          ...whenNotAvailable(plan, [swap.to], 'replace.to'),
        ]
      : []),
  ];
}

/** `one` is the bar with its new team, `before` as it stood. */
function slotOf(plan: Plan, before: Intervention, one: Intervention): Placed {
  const { start } = one;
  if (one.kind === 'block') return { start, end: start + before.end - before.start };
  if (start !== before.start) return place(plan, one, start);
  const leadChanged = one.team[0]?.resourceId !== before.team[0]?.resourceId;
  const keeps = !leadChanged || before.lock.time !== null;
  return { start, end: keeps ? before.end : endOf(plan, one, start) };
}

function moved(plan: Plan, before: Intervention, { start, replace }: MoveOne): Intervention {
  const team = replace ? orderedTeam(plan, swapped(before.team, replace)) : before.team;
  const one = { ...before, team, start };
  return { ...one, ...slotOf(plan, before, one) };
}

interface Step {
  readonly violations: readonly Violation[];
  readonly change: Change | null;
  readonly reason: Reason | null;
}

function step(plan: Plan, order: MoveOne): Step {
  const { interventionId, start } = order;
  const before = plan.intervention(interventionId);
  const stop = (violations: readonly Violation[]): Step => ({
    violations,
    change: null,
    reason: null,
  });
  if (!before) return stop([unknown('intervention', interventionId, 'interventionId')]);
  const violations = faults(plan, before, order);
  if (violations.length > 0) return stop(violations);
  const after = moved(plan, before, order);
  const outside = whenNoSlot(after, 'start');
  if (outside.length > 0) return stop(outside);
  const cause = after.start === start ? 'asked' : 'calendar';
  const reason: Reason = { interventionId, cause, by: null, from: before.start, to: after.start };
  const stays = after.start === before.start;
  return {
    violations: [],
    change: changeOf('intervention', before, after),
    reason: stays ? null : reason,
  };
}

function movedTwice(command: Move): readonly Violation[] {
  const ids = new Set(command.moves.map(({ interventionId }) => interventionId));
  return ids.size === command.moves.length ? [] : [invalid('moved-twice', 'moves')];
}

/** One or many bars to other places, judged as one. Nothing else moves: links are another act's business. */
export function move(plan: Plan, command: Move, _context: Context): Verdict {
  const twice = movedTwice(command);
  if (twice.length > 0) return refused(twice);
  const steps = command.moves.map((order) => step(plan, order));
  const violations = steps.flatMap((one, i) =>
    one.violations.map((found) => ({
      ...found,
      field: found.field === null ? null : `moves.${i}.${found.field}`,
    })),
  );
  if (violations.length > 0) return refused(violations);
  const reasons = steps.flatMap(({ reason }) => reason ?? []);
  return proposed(
    steps.flatMap(({ change }) => change ?? []),
    { reasons },
  );
}
