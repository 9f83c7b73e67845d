import type { ChangeSet } from '../changes/change.js';
import type { Plan } from '../model/index.js';
import type { Conflict } from '../rules/conflict.js';
import { flowsAround } from '../rules/length.js';
import { nameOf } from '../sentences/name-of.js';
import type { CommandType, PlanningCommand } from './command.js';
import type { Violation } from './outcome.js';
import { violation } from './verdict.js';

/** The acts that put people and machines somewhere. A record form never fails over a booking. */
const BOOKING_ACTS: ReadonlySet<CommandType> = new Set([
  'schedule',
  'move',
  'resize',
  'reassign',
  'reopen-intervention',
  'merge',
  'duplicate',
  'assign-days',
  'undo',
  'link',
  'shift',
  'compress',
  'touch-occurrence',
  'edit-series',
]);

const isBooking = (command: PlanningCommand): boolean =>
  command.type === 'batch'
    ? command.commands.some(({ type }) => BOOKING_ACTS.has(type))
    : BOOKING_ACTS.has(command.type);

/** A long job flows around a short visit. What a company merely weighs as « info » is a clash all the same. */
function isNoClash(after: Plan, { ids }: Conflict): boolean {
  const [first, second] = ids.map((id) => after.intervention(id));
  return first !== undefined && second !== undefined && flowsAround(first, second);
}

function isRefused(after: Plan, conflict: Conflict): boolean {
  const { code } = conflict;
  const { overbooking } = after.settings;
  if (code === 'double-booked-staff')
    return overbooking.staff === 'refuse' && !isNoClash(after, conflict);
  return code === 'double-booked-equipment' && overbooking.equipment === 'refuse';
}

function violationOf(after: Plan, conflict: Conflict, changed: ReadonlySet<string>): Violation {
  const mine = conflict.ids.find((id) => changed.has(id)) ?? conflict.ids[0] ?? '';
  const other = conflict.ids.find((id) => id !== mine) ?? '';
  const titleOf = (id: string): string => {
    const intervention = after.intervention(id);
    return intervention ? nameOf(after, intervention) : '';
  };
  const params = {
    who: after.records.resource.get(conflict.subject)?.name ?? conflict.subject,
    resourceId: conflict.subject,
    what: titleOf(other),
    otherId: other,
    title: titleOf(mine),
    when: conflict.from ?? 0,
    until: conflict.to ?? 0,
  };
  return violation('double-booked', { sentence: 'double-booked', params, field: 'team' });
}

/** Where the company chose so, nobody and nothing new is booked twice; what already was stays told only. */
export function whenDoubleBooked(
  after: Plan,
  added: readonly Conflict[],
  { command, changes }: { readonly command: PlanningCommand; readonly changes: ChangeSet },
): readonly Violation[] {
  if (!isBooking(command)) return [];
  const changed = new Set(changes.map(({ id }) => id));
  return added
    .filter((conflict) => isRefused(after, conflict))
    .map((conflict) => violationOf(after, conflict, changed));
}
