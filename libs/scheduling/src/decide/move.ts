import type { Intervention, Lock, Plan } from '../model/index.js';
import { standingAt, type Root } from '../ripple/ripple.js';
import type { Move, MoveOne } from './command.js';
import { followed } from './followed.js';
import { whenCancelled, whenDone, whenFixed, whenLockOfAnother } from './lock-violations.js';
import type { Context, Reason, Violation } from './outcome.js';
import { endOf, place, type Placed } from './placement.js';
import { whenNoSlot, whenOutOfRange } from './slot-violations.js';
import { swapped, whenNotOnTeam } from './swap.js';
import { orderedTeam, whenNotAvailable } from './team.js';
import { invalid, refused, unknown, type Verdict } from './verdict.js';

/** What each of the moves shares with the others. */
interface Order extends MoveOne {
  readonly unlock: boolean;
  readonly context: Context;
}

/** A padlock stays shut unless the act itself opens it, by the right to do so. */
function whenHeld(plan: Plan, one: Intervention, { unlock, context }: Order): readonly Violation[] {
  if (!unlock) return whenFixed(plan, one, 'time');
  return [
    ...whenCancelled(plan, one),
    ...whenDone(plan, one),
    ...whenLockOfAnother(plan, one, { facet: 'time', actor: context.actor }),
  ];
}

function faults(plan: Plan, one: Intervention, order: Order): readonly Violation[] {
  const { start, replace } = order;
  const moves = start !== one.start;
  const swap = replace && replace.from !== replace.to ? replace : null;
  return [
    ...(moves ? [...whenOutOfRange(start), ...whenHeld(plan, one, order)] : []),
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

/** « Déverrouiller et déplacer »: the padlock comes off, and what the client confirmed was another hour. */
function unlocked(before: Intervention): Pick<Intervention, 'lock' | 'confirmed'> {
  const lock: Lock = { ...before.lock, time: null };
  return { lock, confirmed: before.lock.time ? null : before.confirmed };
}

function moved(plan: Plan, before: Intervention, { start, replace, unlock }: Order): Intervention {
  const team = replace ? orderedTeam(plan, swapped(before.team, replace)) : before.team;
  const slot = slotOf(plan, before, { ...before, team, start });
  const after = { ...standingAt(before, slot), team };
  return unlock && slot.start !== before.start ? { ...after, ...unlocked(before) } : after;
}

interface Step {
  readonly violations: readonly Violation[];
  readonly root: Root | null;
  readonly reason: Reason | null;
}

const stop = (violations: readonly Violation[]): Step => ({ violations, root: null, reason: null });

function step(plan: Plan, order: Order): Step {
  const { interventionId, start } = order;
  const before = plan.intervention(interventionId);
  if (!before) return stop([unknown('intervention', interventionId, 'interventionId')]);
  const violations = faults(plan, before, order);
  if (violations.length > 0) return stop(violations);
  const after = moved(plan, before, order);
  const outside = whenNoSlot(after, 'start');
  if (outside.length > 0) return stop(outside);
  const cause = after.start === start ? 'asked' : 'calendar';
  const reason: Reason = { interventionId, cause, by: null, from: before.start, to: after.start };
  const stays = after.start === before.start;
  return { violations: [], root: { before, after }, reason: stays ? null : reason };
}

function movedTwice(command: Move): readonly Violation[] {
  const ids = new Set(command.moves.map(({ interventionId }) => interventionId));
  return ids.size === command.moves.length ? [] : [invalid('moved-twice', 'moves')];
}

/** One or many bars to other places, judged as one, with what follows from it. */
export function move(plan: Plan, command: Move, context: Context): Verdict {
  const twice = movedTwice(command);
  if (twice.length > 0) return refused(twice);
  const { moves, ripple: policy, unlock } = command;
  const steps = moves.map((one) => step(plan, { ...one, unlock, context }));
  const violations = steps.flatMap((one, i) =>
    one.violations.map((found) => ({
      ...found,
      field: found.field === null ? null : `moves.${i}.${found.field}`,
    })),
  );
  if (violations.length > 0) return refused(violations);
  return followed(
    plan,
    steps.flatMap(({ root }) => root ?? []),
    { reasons: steps.flatMap(({ reason }) => reason ?? []), policy, others: true },
  );
}
