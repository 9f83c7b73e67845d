import type { LocalMinutes, Minutes, Zone } from '@pastille/time';

/** A change of the clocks. */
export interface Onset {
  readonly at: Minutes;
  /** What the clock showed at that moment, before it was changed: DTSTART of RFC 5545. */
  readonly local: LocalMinutes;
  /** Minutes east of UTC, before and after. */
  readonly from: number;
  readonly to: number;
}

export const onsetsOf = ({ transitions, offsets }: Zone): readonly Onset[] =>
  transitions.map((at, i) => {
    const from = offsets[i] ?? 0;
    return { at, local: at + from, from, to: offsets[i + 1] ?? from };
  });
