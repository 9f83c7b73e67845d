/** Where a finger went down and up, in pixels, and how long it took in milliseconds. */
export interface Stroke {
  readonly dx: number;
  readonly dy: number;
  readonly ms: number;
}

const FAR = 56;
const SLOW_MS = 700;

/** Which way a stroke turns the page: clearly sideways and not too slow; `0`: it was no swipe. */
export function swipeOf({ dx, dy, ms }: Stroke): -1 | 0 | 1 {
  if (Math.abs(dx) < FAR || Math.abs(dx) < 1.6 * Math.abs(dy) || ms > SLOW_MS) return 0;
  return dx < 0 ? 1 : -1;
}
