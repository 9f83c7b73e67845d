import { weekdayOf, type Minutes } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import { toLocal } from '@pastille/time';
import type { Plan, Resource } from '../model/index.js';
import type { Ask } from './ask.js';
import type { Booking } from './booking.js';
import { kilometresWeighed, WISH, type FactFinder, type Facts } from './facts.js';
import type { SlotScore } from './slot-proposal.js';

/** A booking with what speaks for it, for those of its team who are no machines, lead first. */
export interface Scored {
  readonly booking: Booking;
  readonly score: SlotScore;
  readonly people: readonly { readonly resource: Resource; readonly facts: Facts }[];
  readonly half: 'morning' | 'afternoon';
  readonly keepsHalf: boolean;
  readonly keepsDay: boolean;
}

/** A day of waiting against kilometres and hours of load. */
const DAY_OF_WAITING = 4;

export interface ToScore {
  readonly ask: Ask;
  readonly facts: FactFinder;
  readonly booking: Booking;
  /** Start of the earliest slot. */
  readonly first: Minutes;
}

function peopleOf(plan: Plan, { booking, facts }: ToScore): Scored['people'] {
  return booking.team.flatMap(({ resourceId }) => {
    const resource = plan.records.resource.get(resourceId);
    if (!resource || resource.kind === 'equipment') return [];
    return [{ resource, facts: facts.of(resource, booking.start) }];
  });
}

const nearestOf = (people: Scored['people']): Facts['nearest'] =>
  people.reduce<Facts['nearest']>((best, { facts: { nearest } }) => {
    if (!nearest || (best && best.kilometres <= nearest.kilometres)) return best;
    return nearest;
  }, null);

function wishesOf(
  { ask: { query } }: ToScore,
  half: Scored['half'],
  weekday: number,
): Pick<Scored, 'keepsHalf' | 'keepsDay'> {
  const { wish } = query;
  return {
    keepsHalf: wish?.half === half,
    keepsDay: wish?.weekdays.some((one) => one === weekday) ?? false,
  };
}

export function scoreOf(plan: Plan, parts: ToScore): Scored {
  const { booking, first } = parts;
  const { zone } = plan.settings;
  const people = peopleOf(plan, parts);
  const day = dayIn(zone, booking.start);
  const half = toLocal(zone, booking.start) - day * 1440 < 720 ? 'morning' : 'afternoon';
  const wishes = wishesOf(parts, half, weekdayOf(day));
  const isUsual = people.some(({ facts }) => facts.isUsual);
  const nearest = nearestOf(people);
  const wait = day - dayIn(zone, first);
  const minutesThatWeek = Math.max(0, ...people.map(({ facts }) => facts.minutesThatWeek));
  const wishesKept = [isUsual, wishes.keepsHalf, wishes.keepsDay].filter(Boolean).length;
  const total =
    DAY_OF_WAITING * wait +
    kilometresWeighed(nearest) +
    Math.round(minutesThatWeek / 60) -
    WISH * wishesKept;
  const kilometres = nearest?.kilometres ?? null;
  const score = { wait, kilometres, minutesThatWeek, wishesKept, total };
  return { booking, score, people, half, ...wishes };
}
