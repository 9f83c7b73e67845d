/**
 * Half-open stretches `[s, e)` one after the other: sorted, disjoint, never touching. Of minutes, or of
 * positions on an axis.
 */
export type Stretches = Int32Array;

export const NO_STRETCH: Stretches = new Int32Array(0);

/** Two numbers below 2^26 in one double, so that stretches are sorted by the machine and not by a callback. */
const SHIFT = 2 ** 26;

/** Takes stretches in any order and gives them back sorted and merged. */
export class StretchList {
  private readonly packed: number[] = [];
  private readonly origin: number;

  /** No stretch may begin before the origin, nor end 2^26 later. */
  constructor(origin: number) {
    this.origin = origin;
  }

  add(start: number, end: number): void {
    if (start < end) this.packed.push((start - this.origin) * SHIFT + (end - this.origin));
  }

  merged(): Stretches {
    if (this.packed.length === 0) return NO_STRETCH;
    const sorted = Float64Array.from(this.packed).sort();
    const out = new Int32Array(2 * sorted.length);
    let size = 0;
    for (const one of sorted) {
      const start = Math.floor(one / SHIFT) + this.origin;
      const end = (one % SHIFT) + this.origin;
      size = push(out, size, { start, end });
    }
    return out.slice(0, size);
  }
}

/** Appends to a sorted list, merged into the last one where the two meet. */
function push(
  out: Int32Array,
  size: number,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  const last = out[size - 1];
  if (size > 0 && last !== undefined && start <= last) {
    if (end > last) out[size - 1] = end;
    return size;
  }
  out[size] = start;
  out[size + 1] = end;
  return size + 2;
}

/** What is in one of them at least. Positions, not minutes. */
export function union(lists: readonly Stretches[]): Stretches {
  const filled = lists.filter((list) => list.length > 0);
  const [only] = filled;
  if (filled.length < 2) return only ?? NO_STRETCH;
  const all = new StretchList(0);
  for (const list of filled) {
    for (let i = 0; i < list.length; i += 2) all.add(list[i] ?? 0, list[i + 1] ?? 0);
  }
  return all.merged();
}

/** What is in both. Positions, not minutes. */
export function intersect(a: Stretches, b: Stretches): Stretches {
  const out = new StretchList(0);
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [endA, endB] = [a[i + 1] ?? 0, b[j + 1] ?? 0];
    out.add(Math.max(a[i] ?? 0, b[j] ?? 0), Math.min(endA, endB));
    if (endA <= endB) i += 2;
    else j += 2;
  }
  return out.merged();
}

/** What of `[from, to)` is in none of them. */
export function complement(list: Stretches, from: number, to: number): Stretches {
  const out = new StretchList(from);
  let at = from;
  for (let i = 0; i < list.length; i += 2) {
    out.add(at, Math.min(to, list[i] ?? 0));
    at = Math.max(at, list[i + 1] ?? 0);
  }
  out.add(at, to);
  return out.merged();
}

/** Whether `[start, end)` meets none of them. */
export function isFree(list: Stretches, start: number, end: number): boolean {
  let low = 0;
  let high = list.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[2 * middle + 1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (list[2 * low] ?? end) >= end;
}
