import { changeOf } from '../changes/change-brand.js';
import type { Assignment, Intervention, Plan } from '../model/index.js';
import { nameOf } from '../sentences/name-of.js';
import type { Split } from './command.js';
import { cutAt, type Cut } from './cut.js';
import { whenFixed } from './lock-violations.js';
import type { Context, Reason, Violation } from './outcome.js';
import { endOf, type Placed } from './placement.js';
import { whenNoSlot, whenOutOfRange } from './slot-violations.js';
import { teamWithin } from './team-days.js';
import { orderedTeam } from './team.js';
import { invalid, proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

function faults(plan: Plan, one: Intervention, { newId, at }: Split): readonly Violation[] {
  return [
    ...(plan.intervention(newId) ? [invalid('duplicate-id', 'newId', { id: newId })] : []),
    ...whenOutOfRange(at, 'at'),
    ...(one.kind === 'block' ? [invalid('block-in-one-piece', 'interventionId')] : []),
    ...whenFixed(plan, one, 'time'),
  ];
}

/** Days of one's own go with the part they are in; a locked team stands on both parts as it is. */
const teamOf = (plan: Plan, { team, lock }: Intervention, slot: Placed): readonly Assignment[] =>
  lock.team ? team : orderedTeam(plan, teamWithin(plan, team, slot));

/**
 * The two parts of a cut bar: the same task, team and note. What was agreed for the beginning (arrival,
 * confirmation, supplier, place in a series) stays with the first; the second has been told to nobody.
 */
export function partsOf(
  plan: Plan,
  before: Intervention,
  { cut, newId }: { readonly cut: Cut; readonly newId: string },
): readonly [Intervention, Intervention] {
  const head = { ...before, amount: cut.first };
  const firstTeam = teamOf(plan, before, { start: before.start, end: cut.until });
  const first = { ...head, team: firstTeam };
  const tail: Intervention = {
    ...{ ...before, id: newId, start: cut.at, amount: cut.second },
    ...{ arrival: null, confirmed: null, supplier: null, occurrence: null, published: null },
  };
  const second = { ...tail, team: teamOf(plan, before, { start: cut.at, end: before.end }) };
  return [
    { ...first, end: endOf(plan, first, first.start) },
    { ...second, end: endOf(plan, second, second.start) },
  ];
}

/** In two at an instant. Nothing moves, and what remains to be planned stays what it was. */
export function split(plan: Plan, command: Split, _context: Context): Verdict {
  const before = plan.intervention(command.interventionId);
  if (!before) return refuse(unknown('intervention', command.interventionId, 'interventionId'));
  const violations = faults(plan, before, command);
  if (violations.length > 0) return refused(violations);
  const { newId, at } = command;
  const cut = cutAt(plan, before, at);
  if (!cut) return refuse(invalid('nothing-to-split', 'at', { title: nameOf(plan, before) }));
  const [first, second] = partsOf(plan, before, { cut, newId });
  const outside = [...whenNoSlot(first, 'at'), ...whenNoSlot(second, 'at')];
  if (outside.length > 0) return refused(outside);
  const cause = cut.at === at ? 'asked' : 'calendar';
  const reason: Reason = { interventionId: newId, cause, by: null, from: null, to: cut.at };
  const changes = [changeOf('intervention', before, first), changeOf('intervention', null, second)];
  return proposed(changes, { reasons: [reason] });
}
