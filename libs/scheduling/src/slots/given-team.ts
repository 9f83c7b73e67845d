import { localStartOfDay, parseLocalDate, toUtc } from '@pastille/time';
import { calendarOfResource } from '../calendar/ruling-calendar.js';
import type { Plan, Resource } from '../model/index.js';
import { available, isNoSlot, noSlot, type Ask } from './ask.js';
import { axisOf, horizonOf, positionsBefore } from './axis.js';
import { busyOf } from './busy.js';
import { calendarLike } from './calendar-like.js';
import { earliestStart, type Room } from './earliest-start.js';
import type { Finder } from './finder.js';
import { roomOf } from './room.js';
import { skilledAmong, validUntil } from './skills.js';
import type { NoSlot } from './slot-proposal.js';
import type { Stretches } from './stretches.js';
import { whyTaken } from './why-taken.js';

function peopleOf(plan: Plan, ids: readonly string[]): readonly Resource[] | NoSlot {
  const people = new Map<string, Resource>();
  for (const id of ids) {
    const found = available(plan, id);
    if (isNoSlot(found)) return found;
    people.set(id, found);
  }
  const some = [...people.values()];
  return some.some(({ kind }) => kind !== 'equipment') ? some : noSlot('nobody');
}

/** The room while every skill that is needed is valid. */
function whileSkilled(
  plan: Plan,
  ask: Ask,
  { room, people }: { readonly room: Room; readonly people: readonly Resource[] },
): Room | NoSlot {
  let { end } = room;
  const skilled = ask.skills.length > 0 ? skilledAmong(plan, people) : [];
  for (const skill of ask.skills) {
    const until = validUntil(skilled, skill);
    if (until === undefined) return noSlot('no-skill', { skill });
    const day = until === null ? null : parseLocalDate(until);
    if (day === null) continue;
    const over = toUtc(plan.settings.zone, localStartOfDay(day + 1));
    end = Math.min(end, positionsBefore(room.axis, over));
    if ((room.axis.starts[room.first] ?? 0) + room.size > end) {
      return noSlot('skill-expires', { skill, until: until ?? '' });
    }
  }
  return { ...room, end };
}

/** The first who is not a machine leads, as on every team. */
function leadFirst(people: readonly Resource[]): readonly Resource[] {
  const lead = people.find(({ kind }) => kind !== 'equipment');
  return [...people].sort((a, b) => Number(b === lead) - Number(a === lead));
}

/** These people and no others: there is time where all of them have some. */
export function givenTeam(plan: Plan, ask: Ask, ids: readonly string[]): Finder | NoSlot {
  const people = peopleOf(plan, ids);
  if (isNoSlot(people)) return people;
  const team = leadFirst(people);
  const [lead] = team;
  if (!lead) return noSlot('nobody');
  const calendar = calendarLike(calendarOfResource(plan, lead));
  const horizon = horizonOf(calendar.zone, ask.from, ask.to);
  const axis = axisOf(calendar, { horizon, mode: ask.mode, step: ask.step });
  const found = roomOf(plan, ask, axis);
  if (isNoSlot(found)) return found;
  const room = whileSkilled(plan, ask, { room: found, people });
  if (isNoSlot(room)) return room;

  const sight = { plan, axis, kept: ask.kept };
  const busy = (all: readonly Resource[]): readonly Stretches[] =>
    all.map((one) => busyOf(sight, one));
  const [lists, machines] = [busy(team), busy(ask.machines)];
  const all = [...lists, ...machines];
  return {
    room,
    next: (index) => earliestStart(room, all, index),
    teamAt: (_index, without) => (without.size > 0 ? null : team),
    whyNone: () => whyTaken(ask, { room, people: lists, machines }),
  };
}
