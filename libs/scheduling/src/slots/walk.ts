import type { Minutes } from '@pastille/time';
import type { ConflictCode, Plan } from '../model/index.js';
import { isNoSlot, noSlot, type Ask } from './ask.js';
import { endAt, startFrom } from './axis.js';
import { newConflict, teamOf, type Booking } from './booking.js';
import type { Finder } from './finder.js';
import { isInArrival } from './room.js';
import type { NoSlot } from './slot-proposal.js';

/** A start of one finder at which enough people are free. */
export interface Opening {
  readonly finder: Finder;
  readonly index: number;
  readonly start: Minutes;
}

/** What no other start or team of the same question would cure. */
const INCURABLE: ReadonlySet<ConflictCode> = new Set([
  ...(['skill-missing', 'team-too-small', 'client-on-hold', 'off-board-work'] as const),
  ...([
    'done-with-future-work',
    'deadline-missed',
    'firm-start-missed',
    'max-lag',
    'cycle',
  ] as const),
]);

/** A day of quarter hours for a dozen people: more openings than that are not looked into. */
const MOST_LOOKS = 400;

function endOf({ room: { axis, size } }: Finder, index: number): Minutes {
  return endAt(axis, (axis.starts[index] ?? 0) + size);
}

/** Goes through the openings of all finders in the order of time. */
export class Walk {
  private readonly plan: Plan;
  private readonly ask: Ask;
  private readonly at: { readonly finder: Finder; index: number }[];
  private looks = 0;

  constructor(plan: Plan, ask: Ask, finders: readonly Finder[]) {
    this.plan = plan;
    this.ask = ask;
    this.at = finders.map((finder) => ({
      finder,
      index: this.openFrom(finder, finder.room.first),
    }));
  }

  /** The earliest opening not passed yet. */
  peek(): Opening | null {
    let best: Opening | null = null;
    for (const { finder, index } of this.at) {
      if (index < 0) continue;
      const start = finder.room.axis.times[index] ?? 0;
      if (!best || start < best.start) best = { finder, index, start };
    }
    return best;
  }

  /** On to whatever begins at that instant or later. */
  passTo(start: Minutes): void {
    for (const one of this.at) {
      const { axis } = one.finder.room;
      if (one.index < 0 || (axis.times[one.index] ?? 0) >= start) continue;
      one.index = this.openFrom(one.finder, startFrom(axis, start));
    }
  }

  /** The earliest slot that can be booked without making trouble, or what is always in the way. */
  firstBooking(): { readonly opening: Opening; readonly booking: Booking } | NoSlot {
    let none: NoSlot | null = null;
    for (let opening = this.peek(); opening; opening = this.peek()) {
      const booking = this.bookingAt(opening);
      if (booking && !isNoSlot(booking)) return { opening, booking };
      none = booking ?? none;
      if (booking?.params['isIncurable'] === 1 || this.looks > MOST_LOOKS) break;
      this.pass(opening);
    }
    return none ?? noSlot('nobody-free', { from: this.ask.from, to: this.ask.to });
  }

  /** The team that suits best, whatever the rules say of it; `null`: no team can be made. */
  likelyAt({ finder, index, start }: Opening): Booking | null {
    const people = finder.teamAt(index, new Set());
    return (
      people && { start, end: endOf(finder, index), team: teamOf(this.plan, this.ask, people) }
    );
  }

  /** The best team of an opening that makes no trouble; `null`: no team can be made. */
  bookingAt({ finder, index, start }: Opening): Booking | NoSlot | null {
    const end = endOf(finder, index);
    const without = new Set<string>();
    let none: NoSlot | null = null;
    for (;;) {
      const people = finder.teamAt(index, without);
      if (!people) return none;
      const booking = { start, end, team: teamOf(this.plan, this.ask, people) };
      const conflict = newConflict(this.plan, this.ask, booking);
      this.looks += 1;
      if (!conflict) return booking;
      const isIncurable = INCURABLE.has(conflict.code) ? 1 : 0;
      none = noSlot('conflict', { conflict: conflict.code, isIncurable });
      const isOfTeam = people.some(({ id }) => id === conflict.subject);
      if (isIncurable === 1 || !isOfTeam || this.looks > MOST_LOOKS) return none;
      without.add(conflict.subject);
    }
  }

  private pass({ finder, index }: Opening): void {
    const one = this.at.find((at) => at.finder === finder);
    if (one) one.index = this.openFrom(finder, index + 1);
  }

  private openFrom(finder: Finder, index: number): number {
    const { times } = finder.room.axis;
    const { zone } = this.plan.settings;
    let i = finder.next(index);
    while (i >= 0 && !isInArrival(this.ask, zone, times[i] ?? 0)) i = finder.next(i + 1);
    return i;
  }
}
