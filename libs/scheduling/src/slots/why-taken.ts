import { noSlot, type Ask } from './ask.js';
import { earliestStart, type Room } from './earliest-start.js';
import type { NoSlot } from './slot-proposal.js';
import type { Stretches } from './stretches.js';

export interface Taken {
  readonly room: Room;
  readonly people: readonly Stretches[];
  /** In the order of the question's machines. */
  readonly machines: readonly Stretches[];
}

/** There is time by the calendar and by the task's dates, yet none of these slots is free: who or what is in the way. */
export function whyTaken(ask: Ask, { room, people, machines }: Taken): NoSlot {
  const { axis, first } = room;
  const isPossible = (lists: readonly Stretches[]): boolean =>
    earliestStart(room, [axis.breaks, ...lists], first) >= 0;
  if (!isPossible([])) return noSlot('no-working-hours');
  if (!isPossible(people)) return noSlot('nobody-free', { from: ask.from, to: ask.to });
  const missing = ask.machines.find((_, i) => {
    const others = machines.filter((_list, j) => j !== i);
    return isPossible([...people, ...others]);
  });
  const machine = missing ?? ask.machines[0];
  return noSlot('equipment-taken', {
    ...{ id: machine?.id ?? '', name: machine?.name ?? '', from: ask.from, to: ask.to },
  });
}
