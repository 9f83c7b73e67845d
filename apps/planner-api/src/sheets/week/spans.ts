import type { HalfDay, ToldHalf } from './told-work.js';

/** Half-days from the left of the sheet; `to` is not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * The unbroken stretches of a bar that are somebody's, cut at the edges of the sheet. Nights, weekends
 * and holidays within the bar break nothing; days on which somebody else goes do.
 */
export function spansOf(
  halves: readonly ToldHalf[],
  isOwn: (goes: readonly string[]) => boolean,
  { first, count }: { readonly first: HalfDay; readonly count: number },
): readonly Span[] {
  const runs: { from: HalfDay; to: HalfDay }[] = [];
  let open = false;
  for (const { half, goes } of halves) {
    const last = runs.at(-1);
    if (!isOwn(goes)) open = false;
    else if (open && last) last.to = half + 1;
    else {
      runs.push({ from: half, to: half + 1 });
      open = true;
    }
  }
  return runs.flatMap(({ from, to }) => {
    const span = { from: Math.max(from - first, 0), to: Math.min(to - first, count) };
    if (span.from >= span.to) return [];
    return [{ ...span, before: from < first, after: to > first + count }];
  });
}
