import type { Bar, Seat } from './bar.js';
import { countBefore } from './line.js';
import type { Queue } from './queue.js';
import type { Scene } from './scene.js';

function enqueue(scene: Scene, queue: Queue, bar: Bar | undefined): void {
  if (bar && !bar.isRoot && !bar.isObstacle && scene.isWithin(bar.record)) queue.push(bar);
}

/** Whom a hand may have hit: whatever reaches into the place it chose. */
export function underRoot(scene: Scene, root: Bar, { strand, queue }: OnStrand): void {
  const { bars, latestEnds } = strand.line.all;
  for (let i = countBefore(strand.line.all, root.end) - 1; i >= 0; i -= 1) {
    if ((latestEnds[i] ?? 0) <= root.start) return;
    if ((bars[i]?.end ?? 0) > root.start) enqueue(scene, queue, scene.barAt(strand, i));
  }
}

interface OnStrand extends Pick<Seat, 'strand'> {
  readonly queue: Queue;
}

/** Whom a bar that was pushed may push in turn: what comes after it, from before its new end. */
export function behind(scene: Scene, bar: Bar, { strand, at, queue }: OnStrand & Seat): void {
  const { bars } = strand.line.all;
  for (let i = at + 1; ; i += 1) {
    const record = bars[i];
    if (!record || record.start >= bar.end) return;
    enqueue(scene, queue, scene.barAt(strand, i));
  }
}
