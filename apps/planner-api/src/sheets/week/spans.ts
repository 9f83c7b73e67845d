import type { HalfDay, ToldHalf } from './told-work.js';

/** Half-days from the left of the sheet; `to` is not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly before: boolean;
  readonly after: boolean;
}

interface Run {
  from: HalfDay;
  to: HalfDay;
  readonly before: boolean;
  after: boolean;
}

/** A whole day between two half-days: a weekend, a holiday, a day off. */
const WHOLE_DAY = 2;

/** The stretches that are somebody's; those with a day of rest between them know that they go on. */
function runsOf(halves: readonly ToldHalf[], isOwn: (goes: readonly string[]) => boolean): Run[] {
  const runs: Run[] = [];
  let open = false;
  for (const { half, goes } of halves) {
    const last = open ? runs.at(-1) : undefined;
    open = isOwn(goes);
    if (!open) continue;
    const rests = last !== undefined && half - last.to >= WHOLE_DAY;
    if (last && !rests) last.to = half + 1;
    else runs.push({ from: half, to: half + 1, before: rests, after: false });
    if (last && rests) last.after = true;
  }
  return runs;
}

/**
 * The unbroken stretches of a bar that are somebody's, cut at the edges of the sheet. Nights and free
 * half-days within the bar break nothing. Whole days without work do, for a wall must not say that Saturday
 * is worked; and so do days on which somebody else goes.
 */
export function spansOf(
  halves: readonly ToldHalf[],
  isOwn: (goes: readonly string[]) => boolean,
  { first, count }: { readonly first: HalfDay; readonly count: number },
): readonly Span[] {
  return runsOf(halves, isOwn).flatMap((run) => {
    const [from, to] = [Math.max(run.from - first, 0), Math.min(run.to - first, count)];
    if (from >= to) return [];
    const before = run.before || run.from < first;
    const after = run.after || run.to > first + count;
    return [{ from, to, before, after }];
  });
}
