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

/** Which of the standing bars last beyond `start`, the nearest first; what is over goes when it is met. */
function lasting(standing: number[], ends: ArrayLike<number>, start: number): number[] {
  const met: number[] = [];
  for (let look = standing.length - 1; look >= 0 && met.length <= MOST_MET; look -= 1) {
    const other = standing[look] ?? 0;
    if ((ends[other] ?? 0) <= start) standing.splice(look, 1);
    else met.push(other);
  }
  return met;
}

/**
 * Walks over what meets, from first to last minute, along one lane. Whether two bars are told depends
 * on nothing but the bars that last into the second one: not on who asks, nor in which order.
 */
export function visitMeetings({ starts, ends }: Spans, { meeting, crowded }: Visitors): void {
  const meet = (standing: number[], at: number): void => {
    const met = lasting(standing, ends, starts[at] ?? 0);
    if (met.length > MOST_MET) {
      crowded?.(at);
      met.length = 1;
    }
    if (meeting) for (const other of met) meeting(other, at);
  };
  // What has begun and may last, since the last minute at which nothing did.
  const standing: number[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < starts.length; at += 1) {
    if ((starts[at] ?? 0) >= latest) standing.length = 0;
    else meet(standing, at);
    standing.push(at);
    latest = Math.max(latest, ends[at] ?? 0);
  }
}

/** The columns of a few bars; by start. */
export const spansOf = (bars: readonly Interval[]): Spans => ({
  starts: bars.map(({ start }) => start),
  ends: bars.map(({ end }) => end),
});
