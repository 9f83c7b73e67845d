import type { Interval } from '@pastille/time';

/**
 * With how many bars that begin before it, and last beyond its start, a bar is told one by one. Where
 * more do, it is told with the nearest of them alone, by start then id: everybody in the crowd is told,
 * and a hundred thousand bars on one day take a second, not five thousand million pairs.
 */
export const MOST_MET = 8;

/** The columns that tell where bars stand; by start. */
interface Spans {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** Called with each two bars that meet, by place; `first` comes before `second`. */
type MeetingVisitor = (first: number, second: number) => void;

/** Called with each bar into which more last than are told one by one. */
type CrowdVisitor = (at: number) => void;

interface Visitors {
  readonly meeting?: MeetingVisitor;
  readonly crowded?: CrowdVisitor;
}

/** What has begun and may last, since the last minute at which nothing did. Its lists never shrink: a scan makes no others. */
class Standing {
  private readonly bars: number[] = [];
  private count = 0;
  /** Those that were last found to last, the nearest first. */
  readonly met: number[] = [];

  clear(): void {
    this.count = 0;
  }

  add(at: number): void {
    this.bars[this.count] = at;
    this.count += 1;
  }

  /** How many last beyond `start`, up to one more than are told one by one; what is over goes when it is met. */
  meet(ends: ArrayLike<number>, start: number): number {
    const { bars, met } = this;
    let found = 0;
    for (let look = this.count - 1; look >= 0 && found <= MOST_MET; look -= 1) {
      const other = bars[look] ?? 0;
      if ((ends[other] ?? 0) <= start) this.takeOut(look);
      else {
        met[found] = other;
        found += 1;
      }
    }
    return found;
  }

  private takeOut(look: number): void {
    this.count -= 1;
    this.bars.copyWithin(look, look + 1, this.count + 1);
  }
}

/**
 * Walks over what meets, from first to last minute, along one lane. Whether two bars are told depends
 * on nothing but the bars that last into the second one: not on who asks, nor in which order.
 */
export function visitMeetings({ starts, ends }: Spans, { meeting, crowded }: Visitors): void {
  const standing = new Standing();
  const meet = (at: number): void => {
    const count = standing.meet(ends, starts[at] ?? 0);
    if (count > MOST_MET) crowded?.(at);
    if (!meeting) return;
    const told = count > MOST_MET ? 1 : count;
    for (let i = 0; i < told; i += 1) meeting(standing.met[i] ?? 0, at);
  };
  let latest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < starts.length; at += 1) {
    if ((starts[at] ?? 0) >= latest) standing.clear();
    else meet(at);
    standing.add(at);
    latest = Math.max(latest, ends[at] ?? 0);
  }
}

/** The columns of a few bars; by start. */
export const spansOf = (bars: readonly Interval[]): Spans => ({
  starts: bars.map(({ start }) => start),
  ends: bars.map(({ end }) => end),
});
