import type { Bar, Seat } from './bar.js';
import { countBefore } from './line.js';
import type { Queue } from './queue.js';
import type { Scene } from './scene.js';

function enqueue(scene: Scene, queue: Queue, bar: Bar | undefined): void {
  if (bar && !bar.isRoot && !bar.isObstacle && scene.isWithin(bar.record)) queue.push(bar);
}

/** Whom a hand may have hit: whatever reaches into the place it chose. */
export function underRoot(scene: Scene, root: Bar, { strand, queue }: OnStrand): void {
  const { bars, lastEnds } = strand.line.all;
  for (let i = countBefore(strand.line.all, root.end) - 1; i >= 0; i -= 1) {
    if ((lastEnds[i] ?? 0) <= root.start) return;
    if ((bars[i]?.end ?? 0) > root.start) enqueue(scene, queue, scene.barAt(strand, i));
  }
}

interface OnStrand extends Pick<Seat, 'strand'> {
  readonly queue: Queue;
}

interface Behind extends OnStrand, Seat {
  /** Nothing that comes after the bar was looked at before. */
  readonly isFurthest: boolean;
}

/**
 * Whom a bar that was pushed may push in turn: what comes after it, from before its new end. Those that
 * are queued since an earlier bar of the strand are not gone through again.
 */
export function behind(scene: Scene, bar: Bar, { strand, at, queue, isFurthest }: Behind): void {
  const { starts } = strand.line.all;
  const own = scene.current(strand);
  let i = isFurthest ? Math.max(at + 1, own.queuedTo) : at + 1;
  for (; (starts[i] ?? Infinity) < bar.end; i += 1) {
    enqueue(scene, queue, scene.barAt(strand, i));
  }
  own.queuedTo = Math.max(own.queuedTo, i);
}
