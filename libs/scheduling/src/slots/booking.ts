import type { Minutes } from '@pastille/time';
import { changeOf } from '../changes/change-brand.js';
import type { Assignment, Plan, Resource } from '../model/index.js';
import { orderedTeam } from '../decide/team.js';
import { apply } from '../plan/apply.js';
import type { Conflict } from '../rules/conflict.js';
import { conflictDifference } from '../rules/conflict-difference.js';
import { thought, type Ask } from './ask.js';

/** A slot with the people and machines who would fill it. */
export interface Booking {
  readonly start: Minutes;
  readonly end: Minutes;
  readonly team: readonly Assignment[];
}

/** As the schedule form would send it. */
export function teamOf(plan: Plan, ask: Ask, people: readonly Resource[]): readonly Assignment[] {
  const all = [...people, ...ask.machines];
  return orderedTeam(
    plan,
    all.map(({ id }, i) => ({ resourceId: id, role: i === 0 ? 'lead' : 'member', days: null })),
  );
}

/** No id of ours looks like this. */
const THOUGHT = ' slot';

/** The first thing that booking it would get wrong; what is merely worth knowing does not count. */
export function newConflict(plan: Plan, ask: Ask, booking: Booking): Conflict | null {
  const one = { ...thought(ask, ask.amount), ...booking, id: THOUGHT };
  const changes = [changeOf('intervention', null, one)];
  const after = apply(plan, changes);
  const { added } = conflictDifference({ before: plan, after, changes, now: ask.from });
  return added.find(({ severity }) => severity !== 'info') ?? null;
}
