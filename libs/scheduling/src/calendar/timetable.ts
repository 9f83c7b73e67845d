import {
  dayOfLocal,
  FIRST_MINUTE,
  LAST_MINUTE,
  MINUTES_PER_DAY,
  toLocal,
  type DayNumber,
  type Minutes,
  type Zone,
} from '@pastille/time';
import type { Piece } from './day-pieces.js';
import {
  buildChunk,
  CHUNK_DAYS,
  minutesUpTo,
  pieceAfter,
  pieceUsingUp,
  type TimetableChunk,
} from './timetable-chunk.js';

/** What is said of work that would end after, or begin before, the planning range. */
export const AFTER_ALL = LAST_MINUTE + 1;
export const BEFORE_ALL = FIRST_MINUTE - 1;

/** West of Greenwich the planning range begins on the last local day of 1999. */
const FIRST_DAY = FIRST_MINUTE / MINUTES_PER_DAY - 1;
const DAYS = LAST_MINUTE / MINUTES_PER_DAY + 1 - FIRST_DAY;
const CHUNKS = Math.ceil(DAYS / CHUNK_DAYS);
const CHUNK_HALVES = 2 * CHUNK_DAYS;
const SLOTS = CHUNKS * CHUNK_HALVES;

/** Called with each unbroken stretch of working time; `half` numbers half-days since 1970. */
export type PieceVisitor = (start: Minutes, end: Minutes, half: number) => void;

/**
 * The working time of a calendar as sums, worked out chunk by chunk where somebody looks. Every
 * question costs a look-up and a short search, whatever the amount within a chunk, and one addition
 * for each chunk between; none of them allocates.
 */
export class Timetable {
  private readonly zone: Zone;
  private readonly worked: (day: DayNumber) => readonly Piece[];
  private readonly chunks: (TimetableChunk | null)[];
  /** The one chunk that differs from those in `chunks`, which belong to another timetable as well. */
  private ownIndex = -1;
  private own: TimetableChunk | null = null;
  /** Where the last question began: the next one (« from when, and until when? ») mostly begins there too. */
  private readonly seen = { t: Number.NaN, c: 0, at: 0 };

  /**
   * @param worked the pieces of a local day, in order, within the planning range
   * @param chunks what of it is known already
   */
  constructor(
    zone: Zone,
    worked: (day: DayNumber) => readonly Piece[],
    chunks: (TimetableChunk | null)[] = new Array<TimetableChunk | null>(CHUNKS).fill(null),
  ) {
    this.zone = zone;
    this.worked = worked;
    this.chunks = chunks;
  }

  /** The same timetable but for one day. The two share everything else. */
  withDay(day: DayNumber, pieces: readonly Piece[]): Timetable {
    const i = day - FIRST_DAY;
    if (i < 0 || i >= DAYS) return this;
    const worked = (other: DayNumber): readonly Piece[] =>
      other === day ? pieces : this.worked(other);
    const chunks = this.own === null ? this.chunks : this.chunks.with(this.ownIndex, this.own);
    const changed = new Timetable(this.zone, worked, chunks);
    changed.ownIndex = Math.floor(i / CHUNK_DAYS);
    changed.own = buildChunk(FIRST_DAY + changed.ownIndex * CHUNK_DAYS, worked);
    return changed;
  }

  /** Whether any of that day is worked after `t`. */
  isWorkedLater(day: DayNumber, t: Minutes): boolean {
    const i = day - FIRST_DAY;
    if (i < 0 || i >= DAYS) return false;
    const { firstOfDay, ends } = this.chunk(Math.floor(i / CHUNK_DAYS));
    const first = firstOfDay[i % CHUNK_DAYS] ?? 0;
    const next = firstOfDay[(i % CHUNK_DAYS) + 1] ?? 0;
    return first < next && (ends[next - 1] ?? 0) > t;
  }

  /** When `minutes` of work from `t` on are used up. */
  addMinutes(t: Minutes, minutes: number): Minutes {
    if (!(minutes > 0)) return this.next(t) ?? AFTER_ALL;
    let { c, at } = this.locate(t);
    let chunk = this.chunk(c);
    let wanted = minutesUpTo(chunk, at, t) + minutes;
    while (wanted > chunk.minutes) {
      wanted -= chunk.minutes;
      at = 0;
      c += 1;
      if (c >= CHUNKS) return AFTER_ALL;
      chunk = this.chunk(c);
    }
    const last = pieceUsingUp(chunk, at, wanted);
    return (chunk.starts[last] ?? 0) + wanted - (chunk.before[last] ?? 0);
  }

  /** When the n-th half-day from `t` on is over, one already begun included. */
  addHalfDays(t: Minutes, halfDays: number): Minutes {
    if (!(halfDays > 0)) return this.next(t) ?? AFTER_ALL;
    const slot = this.halfSlot(t, halfDays - 1);
    return slot < SLOTS ? this.endOfHalf(slot) : AFTER_ALL;
  }

  /** The latest minute from which `minutes` of work end at or before `t`. */
  subtractMinutes(t: Minutes, minutes: number): Minutes {
    if (!(minutes > 0)) return t;
    const day = this.dayIndex(t);
    let c = Math.floor(day / CHUNK_DAYS);
    let chunk = this.chunk(c);
    const at = pieceAfter(chunk, day % CHUNK_DAYS, t);
    let spared = minutesUpTo(chunk, at, t) - minutes;
    while (spared < 0) {
      c -= 1;
      if (c < 0) return BEFORE_ALL;
      chunk = this.chunk(c);
      spared += chunk.minutes;
    }
    // The piece in which one minute more than those to spare is used up is the piece to start in.
    const first = pieceUsingUp(chunk, 0, spared + 1);
    return (chunk.starts[first] ?? 0) + spared - (chunk.before[first] ?? 0);
  }

  /** Where the n-th half-day back begins, counted from the last one that is over at `t`. */
  subtractHalfDays(t: Minutes, halfDays: number): Minutes {
    if (!(halfDays > 0)) return t;
    const slot = this.halfSlot(t, -halfDays);
    return slot < 0 ? BEFORE_ALL : this.startOfHalf(slot);
  }

  /**
   * The half-day at work at `t`, or else the next one; or the n-th after it (below zero: before it).
   * From its first minute to its last, whatever lies between.
   */
  halfDayFrom(t: Minutes, halfDays: number): Piece | null {
    const slot = this.halfSlot(t, halfDays);
    if (slot < 0 || slot >= SLOTS) return null;
    const half = this.chunk(Math.floor(slot / CHUNK_HALVES)).halves[slot % CHUNK_HALVES] ?? 0;
    return { half, start: this.startOfHalf(slot), end: this.endOfHalf(slot) };
  }

  minutesBetween(a: Minutes, b: Minutes): number {
    if (!(a < b)) return 0;
    const from = this.dayIndex(a);
    const to = this.dayIndex(b);
    const last = Math.floor(to / CHUNK_DAYS);
    let chunk = this.chunk(Math.floor(from / CHUNK_DAYS));
    let sum = -minutesUpTo(chunk, pieceAfter(chunk, from % CHUNK_DAYS, a), a);
    for (let c = Math.floor(from / CHUNK_DAYS); c < last; c += 1) sum += this.chunk(c).minutes;
    chunk = this.chunk(last);
    return sum + minutesUpTo(chunk, pieceAfter(chunk, to % CHUNK_DAYS, b), b);
  }

  /** How many half-days have at least a part within `[a, b)`. */
  halfDaysBetween(a: Minutes, b: Minutes): number {
    if (!(a < b)) return 0;
    const from = this.dayIndex(a);
    const to = this.dayIndex(b);
    const last = Math.floor(to / CHUNK_DAYS);
    let chunk = this.chunk(Math.floor(from / CHUNK_DAYS));
    const first = pieceAfter(chunk, from % CHUNK_DAYS, a);
    let sum = -(chunk.rank[first] ?? chunk.halves.length);
    for (let c = Math.floor(from / CHUNK_DAYS); c < last; c += 1)
      sum += this.chunk(c).halves.length;
    chunk = this.chunk(last);
    let at = pieceAfter(chunk, to % CHUNK_DAYS, b);
    if (!((chunk.starts[at] ?? AFTER_ALL) < b)) at -= 1;
    // Between two pieces of one half-day there is nothing, although the half-day begins before and ends after.
    if (Math.floor(from / CHUNK_DAYS) === last && at < first) return 0;
    return sum + (chunk.rank[at] ?? -1) + 1;
  }

  /** The first working minute at or after `t`. */
  next(t: Minutes): Minutes | null {
    let { c, at } = this.locate(t);
    let chunk = this.chunk(c);
    while (at >= chunk.starts.length) {
      c += 1;
      if (c >= CHUNKS) return null;
      chunk = this.chunk(c);
      at = 0;
    }
    return Math.max(t, chunk.starts[at] ?? t);
  }

  visit(a: Minutes, b: Minutes, visit: PieceVisitor): void {
    if (!(a < b)) return;
    const day = this.dayIndex(a);
    let at = -1;
    for (let c = Math.floor(day / CHUNK_DAYS); c < CHUNKS; c += 1) {
      const chunk = this.chunk(c);
      at = at < 0 ? pieceAfter(chunk, day % CHUNK_DAYS, a) : 0;
      for (; at < chunk.starts.length; at += 1) {
        const start = chunk.starts[at] ?? 0;
        if (start >= b) return;
        const end = chunk.ends[at] ?? 0;
        visit(Math.max(a, start), Math.min(b, end), chunk.halves[chunk.rank[at] ?? 0] ?? 0);
      }
    }
  }

  /** The n-th half-day after that at work at `t` or next to be, as chunk and rank in one number; outside `[0, SLOTS)` if there is none. */
  private halfSlot(t: Minutes, n: number): number {
    const { at, c: first } = this.locate(t);
    let c = first;
    let chunk = this.chunk(c);
    let nth = (chunk.rank[at] ?? chunk.halves.length) + n;
    while (nth >= chunk.halves.length) {
      nth -= chunk.halves.length;
      c += 1;
      if (c >= CHUNKS) return SLOTS;
      chunk = this.chunk(c);
    }
    while (nth < 0) {
      c -= 1;
      if (c < 0) return -1;
      chunk = this.chunk(c);
      nth += chunk.halves.length;
    }
    return c * CHUNK_HALVES + nth;
  }

  private startOfHalf(slot: number): Minutes {
    const { starts, lastOfHalf } = this.chunk(Math.floor(slot / CHUNK_HALVES));
    const nth = slot % CHUNK_HALVES;
    return starts[nth === 0 ? 0 : (lastOfHalf[nth - 1] ?? 0) + 1] ?? AFTER_ALL;
  }

  private endOfHalf(slot: number): Minutes {
    const { ends, lastOfHalf } = this.chunk(Math.floor(slot / CHUNK_HALVES));
    return ends[lastOfHalf[slot % CHUNK_HALVES] ?? 0] ?? AFTER_ALL;
  }

  /** The chunk of an instant, and the first piece there that ends later. */
  private locate(t: Minutes): { readonly c: number; readonly at: number } {
    const { seen } = this;
    if (seen.t !== t) {
      const day = this.dayIndex(t);
      seen.c = Math.floor(day / CHUNK_DAYS);
      seen.at = pieceAfter(this.chunk(seen.c), day % CHUNK_DAYS, t);
      seen.t = t;
    }
    return seen;
  }

  private dayIndex(t: Minutes): number {
    const i = dayOfLocal(toLocal(this.zone, t)) - FIRST_DAY;
    return i > 0 ? Math.min(i, DAYS - 1) : 0;
  }

  private chunk(c: number): TimetableChunk {
    if (c === this.ownIndex && this.own !== null) return this.own;
    let chunk = this.chunks[c];
    if (!chunk) {
      chunk = buildChunk(FIRST_DAY + c * CHUNK_DAYS, this.worked);
      this.chunks[c] = chunk;
    }
    return chunk;
  }
}
