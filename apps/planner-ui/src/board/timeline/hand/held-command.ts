import type { Intervention, PlanningCommand } from '@pastille/scheduling';
import { toLocal } from '@pastille/time';
import { asOne } from '../../selection/as-one.js';
import { withAlt } from '../alt-push.js';
import type { AxisMinutes } from '../axis.js';
import { fromDrop, fromResize, type Ground } from '../fromCalendar.js';
import { drawn } from '../toCalendar.js';

/** What the hand does to the bars it holds. */
export type Grip = 'move' | 'start' | 'end';

/** How far they were carried, and to which line from which. */
export interface Carry {
  readonly grip: Grip;
  readonly shift: AxisMinutes;
  readonly fromRow: string;
  readonly toRow: string;
  /** Alt is down. */
  readonly pushes: boolean;
}

/** Those on the line from which they are taken go to the other line; whoever is not on it keeps its people. */
function moved(
  { plan, axis }: Ground,
  one: Intervention,
  { shift, fromRow, toRow }: Carry,
): PlanningCommand | null {
  const from = axis.toAxis(toLocal(plan.settings.zone, one.start));
  const onLine = one.team.length === 0 || one.team.some(({ resourceId }) => resourceId === fromRow);
  const rows = onLine ? { fromRow, toRow } : { fromRow, toRow: fromRow };
  return fromDrop({ plan, axis }, one, { from, to: from + shift, ...rows });
}

function stretched(
  { plan, axis }: Ground,
  one: Intervention,
  { grip, shift }: Carry,
): PlanningCommand {
  const { from, to } = drawn(plan, axis, one);
  const edge = grip === 'start' ? { start: from + shift } : { end: to + shift };
  return fromResize({ plan, axis }, one, edge);
}

/** What is held as one command; `null`: it came to nothing, or to a place that means nothing. */
export function heldCommand(
  ground: Ground,
  held: readonly Intervention[],
  carry: Carry,
): PlanningCommand | null {
  if (carry.shift === 0 && carry.fromRow === carry.toRow) return null;
  const commands = held.map((one) =>
    carry.grip === 'move' ? moved(ground, one, carry) : stretched(ground, one, carry),
  );
  const found = commands.filter((command) => command !== null);
  if (found.length < commands.length) return null;
  const command = asOne(found);
  return command && withAlt(command, carry.pushes);
}
