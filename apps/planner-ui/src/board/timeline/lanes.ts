/** Something with a place on the axis, half-open. */
export interface Placed {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A bar alone is high; two that overlap have a line each; those below stand behind « +n ». */
export interface LanePlace {
  readonly height: 'full' | 'half';
  readonly lane: number;
  /** Ids that this bar stands for, because there is no line left for them. */
  readonly more: readonly string[];
}

const LANES = 2;

const byStart = (a: Placed, b: Placed): number =>
  a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1);

/** Bars that reach into each other, directly or through a third. */
function clustersOf(bars: readonly Placed[]): Placed[][] {
  const clusters: Placed[][] = [];
  let end = -Infinity;
  for (const bar of [...bars].sort(byStart)) {
    const open = clusters.at(-1);
    if (open && bar.from < end) open.push(bar);
    else clusters.push([bar]);
    end = Math.max(bar.from < end ? end : -Infinity, bar.to);
  }
  return clusters;
}

function placeCluster(cluster: readonly Placed[], places: Map<string, LanePlace>): void {
  const ends: number[] = [];
  const shown: { bar: Placed; lane: number; more: string[] }[] = [];
  for (const bar of cluster) {
    const free = ends.findIndex((end) => end <= bar.from);
    const lane = free >= 0 ? free : ends.length;
    if (lane < LANES) {
      ends[lane] = bar.to;
      shown.push({ bar, lane, more: [] });
      continue;
    }
    // The last line's bar that it overlaps speaks for it.
    const host =
      shown.findLast((one) => one.lane === LANES - 1 && one.bar.to > bar.from) ?? shown.at(-1);
    host?.more.push(bar.id);
  }
  const height = ends.length > 1 ? 'half' : 'full';
  for (const { bar, lane, more } of shown) places.set(bar.id, { height, lane, more });
}

/** Where each bar of one row stands; a bar without a place is among another's `more`. */
export function placeInLanes(bars: readonly Placed[]): ReadonlyMap<string, LanePlace> {
  const places = new Map<string, LanePlace>();
  for (const cluster of clustersOf(bars)) placeCluster(cluster, places);
  return places;
}
