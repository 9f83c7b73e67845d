import { byCodeUnit } from '../order/code-unit.js';
import type { Bar } from './bar.js';

const isBefore = (a: Bar, b: Bar): boolean =>
  a.record.start < b.record.start ||
  (a.record.start === b.record.start && byCodeUnit(a.record.id, b.record.id) < 0);

/** Bars still to be looked at, by old start then id: a binary heap in which each bar stands once. */
export class Queue {
  private readonly heap: Bar[] = [];

  push(bar: Bar): void {
    if (bar.queued) return;
    bar.queued = true;
    const { heap } = this;
    let at = heap.length;
    heap.push(bar);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = heap[up];
      if (!above || isBefore(above, bar)) break;
      heap[at] = above;
      at = up;
    }
    heap[at] = bar;
  }

  pop(): Bar | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return undefined;
    first.queued = false;
    if (first !== last) this.sink(last);
    return first;
  }

  private sink(bar: Bar): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      const [left, right] = [heap[down], heap[down + 1]];
      if (!left) break;
      if (right && isBefore(right, left)) down += 1;
      const below = heap[down];
      if (!below || !isBefore(below, bar)) break;
      heap[at] = below;
      at = down;
    }
    heap[at] = bar;
  }
}
