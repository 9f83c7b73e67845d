import { changeOf } from '../changes/change-brand.js';
import { sameValue } from '../changes/same-value.js';
import type { Amount, Assignment, Intervention, Plan } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { nameOf } from '../sentences/name-of.js';
import type { Merge } from './command.js';
import { whenFixed, whenLocked } from './lock-violations.js';
import type { Context, Reason, Violation } from './outcome.js';
import { endOf } from './placement.js';
import { whenNoAmount, whenNoSlot } from './slot-violations.js';
import { workedDays } from './team-days.js';
import { invalid, proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

interface Pair {
  readonly one: Intervention;
  readonly other: Intervention;
}

const inOrderOfStart = ({ one, other }: Pair): readonly [Intervention, Intervention] =>
  other.start < one.start ? [other, one] : [one, other];

/** The same people, as far as they are there for the whole of it: who has days of their own may stand on one part alone. */
function isSameTeam({ one, other }: Pair): boolean {
  const idsOf = ({ team }: Intervention): ReadonlySet<string> =>
    new Set(team.map(({ resourceId }) => resourceId));
  const isIn = (known: ReadonlySet<string>) => (assignment: Assignment) =>
    assignment.days !== null || known.has(assignment.resourceId);
  return one.team.every(isIn(idsOf(other))) && other.team.every(isIn(idsOf(one)));
}

/** Days add up as days, hours as hours. One counted in days and one in hours have no sum. */
function sumOf({ one, other }: Pair): Amount | null {
  const [a, b] = [one.amount, other.amount];
  if (!a || !b) return null;
  if ('halfDays' in a) return 'halfDays' in b ? { halfDays: a.halfDays + b.halfDays } : null;
  return 'minutes' in b ? { minutes: a.minutes + b.minutes } : null;
}

function whenDifferent(plan: Plan, pair: Pair): readonly Violation[] {
  const { one, other } = pair;
  const title = nameOf(plan, other);
  if (one.id === other.id) return [invalid('merge-with-itself', 'otherId', { title })];
  if (one.kind === 'block' || other.kind === 'block') {
    return [invalid('block-in-one-piece', 'otherId')];
  }
  const isSame = one.taskId !== null && one.taskId === other.taskId && one.kind === other.kind;
  if (!isSame) return [invalid('merge-of-two-tasks', 'otherId', { title })];
  if (!isSameTeam(pair)) return [invalid('merge-of-two-teams', 'otherId', { title })];
  return sumOf(pair) ? [] : [invalid('merge-of-two-units', 'otherId', { title })];
}

const whenTaken = (plan: Plan, one: Intervention): readonly Violation[] => [
  ...whenFixed(plan, one, 'time'),
  ...whenLocked(plan, one, 'team'),
];

/** Somebody's days on both parts; all days of a part are told one by one where the other part has only some. */
function daysOn(plan: Plan, pair: Pair, resourceId: string): Assignment['days'] {
  const parts = inOrderOfStart(pair).map((part) => ({
    part,
    own: part.team.find((assignment) => assignment.resourceId === resourceId),
  }));
  if (parts.every(({ own }) => own?.days === null)) return null;
  const days = parts.flatMap(({ part, own }) => (own ? (own.days ?? workedDays(plan, part)) : []));
  return [...new Set(days)].sort(byCodeUnit);
}

/** Who leads the earlier part leads the whole. */
function teamOf(plan: Plan, pair: Pair): readonly Assignment[] {
  const [early, late] = inOrderOfStart(pair);
  const [lead] = early.team;
  const ids = new Set([...early.team, ...late.team].map(({ resourceId }) => resourceId));
  const others = [...ids].filter((id) => id !== lead?.resourceId).sort(byCodeUnit);
  const all = lead ? [lead.resourceId, ...others] : others;
  return all.map((resourceId, i) => ({
    ...{ resourceId, role: i === 0 ? 'lead' : 'member' },
    days: daysOn(plan, pair, resourceId),
  }));
}

function noteOf(pair: Pair): string | null {
  const notes = inOrderOfStart(pair).flatMap(({ note }) => note ?? []);
  return notes.length === 0 ? null : [...new Set(notes)].join('\n');
}

function merged(plan: Plan, pair: Pair): Intervention {
  const { one } = pair;
  const [{ start }] = inOrderOfStart(pair);
  const team = teamOf(plan, pair);
  const whole = { ...one, start, amount: sumOf(pair), team, note: noteOf(pair) };
  return { ...whole, end: endOf(plan, whole, start) };
}

/** Two parts of one task become one, where the earlier stands; the other is cancelled. Nothing is left to plan that was not before. */
export function merge(plan: Plan, command: Merge, _context: Context): Verdict {
  const { interventionId, otherId } = command;
  const one = plan.intervention(interventionId);
  if (!one) return refuse(unknown('intervention', interventionId, 'interventionId'));
  const other = plan.intervention(otherId);
  if (!other) return refuse(unknown('intervention', otherId, 'otherId'));
  const pair = { one, other };
  const wrong = [...whenTaken(plan, one), ...whenTaken(plan, other), ...whenDifferent(plan, pair)];
  if (wrong.length > 0) return refused(wrong);
  const after = merged(plan, pair);
  const outside = [...whenNoAmount(after.amount, 'otherId'), ...whenNoSlot(after, 'otherId')];
  if (outside.length > 0) return refused(outside);
  const cancelled: Intervention = { ...other, state: 'cancelled' };
  const reason: Reason = {
    ...{ interventionId, cause: 'asked', by: otherId },
    ...{ from: one.start, to: after.start },
  };
  const changes = [
    changeOf('intervention', one, after),
    changeOf('intervention', other, cancelled),
  ];
  return proposed(changes, { reasons: sameValue(one.start, after.start) ? [] : [reason] });
}
