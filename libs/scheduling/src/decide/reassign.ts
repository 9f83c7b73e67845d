import { changeOf } from '../changes/change-brand.js';
import { sameValue } from '../changes/same-value.js';
import type { Assignment, Intervention, Plan } from '../model/index.js';
import type { Reassign } from './command.js';
import { whenFixed } from './lock-violations.js';
import type { Context, Reason, Violation } from './outcome.js';
import { endOf } from './placement.js';
import { whenNoSlot } from './slot-violations.js';
import { swapped, whenNotOnTeam } from './swap.js';
import { orderedTeam, whenNotAvailable } from './team.js';
import { proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

const leadBy = (team: readonly Assignment[], lead: string): readonly Assignment[] =>
  team.map((one) => ({ ...one, role: one.resourceId === lead ? 'lead' : 'member' }));

/** Remove, replace, add, and only then who leads. A newcomer named lead takes the lead. */
function changed(plan: Plan, before: Intervention, command: Reassign): readonly Assignment[] {
  const gone = new Set(command.remove);
  let team: readonly Assignment[] = before.team.filter(({ resourceId }) => !gone.has(resourceId));
  for (const replacement of command.replace) team = swapped(team, replacement);
  const newLead = command.add.find(({ role }) => role === 'lead')?.resourceId;
  team = [...team, ...command.add];
  const lead = command.lead ?? newLead;
  return orderedTeam(plan, lead === undefined ? team : leadBy(team, lead));
}

function faults(plan: Plan, before: Intervention, command: Reassign): readonly Violation[] {
  const stays = before.team.filter(({ resourceId }) => !command.remove.includes(resourceId));
  const rest = { ...before, team: stays };
  return [
    ...command.replace.flatMap(({ from }) =>
      whenNotOnTeam(plan, rest, { id: from, field: 'replace' }),
    ),
    ...whenNotAvailable(
      plan,
      command.replace.map(({ to }) => to),
      'replace',
    ),
    ...whenNotAvailable(
      plan,
      command.add.map(({ resourceId }) => resourceId),
      'add',
    ),
  ];
}

/** Another lead has other hours: the end follows, unless the time is locked. */
function placed(plan: Plan, before: Intervention, after: Intervention): Intervention {
  const sameLead = before.team[0]?.resourceId === after.team[0]?.resourceId;
  if (sameLead || before.lock.time || before.kind === 'block') return after;
  return { ...after, end: endOf(plan, after, after.start) };
}

function whenWrongAfter(
  plan: Plan,
  { lead }: Reassign,
  { before, after }: { readonly before: Intervention; readonly after: Intervention },
): readonly Violation[] {
  return [
    ...(lead === null ? [] : whenNotOnTeam(plan, after, { id: lead, field: 'lead' })),
    ...(sameValue(before.team, after.team) ? [] : whenFixed(plan, before, 'team')),
    ...whenNoSlot(after, 'add'),
  ];
}

function reasonOf(before: Intervention, after: Intervention): readonly Reason[] {
  if (after.end === before.end) return [];
  const by = after.team[0]?.resourceId ?? null;
  const { id, start } = before;
  return [{ interventionId: id, cause: 'calendar', by, from: start, to: after.start }];
}

/** Who does it. Fine-grained, so that two planners who change different people do not undo each other. */
export function reassign(plan: Plan, command: Reassign, _context: Context): Verdict {
  const before = plan.intervention(command.interventionId);
  if (!before) return refuse(unknown('intervention', command.interventionId, 'interventionId'));
  const wrong = faults(plan, before, command);
  if (wrong.length > 0) return refused(wrong);
  const team = changed(plan, before, command);
  const after = placed(plan, before, { ...before, team });
  const violations = whenWrongAfter(plan, command, { before, after });
  if (violations.length > 0) return refused(violations);
  const reasons = reasonOf(before, after);
  return proposed([changeOf('intervention', before, after)], { reasons });
}
