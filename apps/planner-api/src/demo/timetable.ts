import type { Minutes } from '@pastille/time';

/** One half-day as somebody works it. `half` numbers half-days since 1970, morning first. */
export interface WorkedHalf {
  readonly half: number;
  readonly start: Minutes;
  readonly end: Minutes;
}

export interface Slot {
  readonly start: Minutes;
  readonly end: Minutes;
  readonly halves: readonly number[];
}

export interface Wanted {
  readonly leadId: string;
  readonly halfDays: number;
  /** The first half-day that may be taken. */
  readonly from: number;
}

/** When somebody works; `null` for what has no hours, a machine. */
export type HoursOf = (resourceId: string, day: number) => readonly WorkedHalf[] | null;

/** Far enough for every demo job; a search that gets there has asked for the impossible. */
const SEARCH_DAYS = 400;

/** Who is taken when, by half-days: keeps the demo free of clashes that nobody planted. */
export class Timetable {
  private readonly taken = new Map<string, Set<number>>();

  constructor(private readonly hoursOf: HoursOf) {}

  take(resourceId: string, halves: Iterable<number>): void {
    const set = this.taken.get(resourceId) ?? new Set();
    for (const half of halves) set.add(half);
    this.taken.set(resourceId, set);
  }

  isFree(resourceId: string, halves: readonly number[]): boolean {
    const set = this.taken.get(resourceId);
    return halves.every((half) => !set?.has(half) && this.works(resourceId, half));
  }

  private works(resourceId: string, half: number): boolean {
    const hours = this.hoursOf(resourceId, Math.floor(half / 2));
    return hours === null || hours.some((worked) => worked.half === half);
  }

  /** The half-days that the lead would work from `half` on; `null` when they do not work then. */
  slotAt(half: number, { leadId, halfDays }: Wanted): Slot | null {
    const worked: WorkedHalf[] = [];
    for (let day = Math.floor(half / 2); worked.length < halfDays; day += 1) {
      if (day > half / 2 + SEARCH_DAYS) return null;
      worked.push(...(this.hoursOf(leadId, day) ?? []).filter((each) => each.half >= half));
      if (worked[0]?.half !== half) return null;
    }
    const used = worked.slice(0, halfDays);
    const last = used.at(-1);
    const first = used[0];
    return first && last
      ? { start: first.start, end: last.end, halves: used.map((each) => each.half) }
      : null;
  }

  /** The first slot that the test accepts. */
  earliest(wanted: Wanted, suits: (slot: Slot) => boolean): Slot {
    for (let half = wanted.from; half < wanted.from + 2 * SEARCH_DAYS; half += 1) {
      const slot = this.slotAt(half, wanted);
      if (slot && suits(slot)) return slot;
    }
    throw new RangeError('the demo company has no free slot left');
  }
}
