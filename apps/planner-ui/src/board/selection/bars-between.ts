import type { BarAt } from './selected.js';

/** A bar as it is drawn: its line, and its place on the axis of time. */
export interface DrawnBar extends BarAt {
  readonly from: number;
  readonly to: number;
}

/** What is drawn now: the lines from top to bottom, and the bars in no order. */
export interface Drawn {
  readonly rows: readonly string[];
  readonly bars: readonly DrawnBar[];
}

export const isAt = (bar: BarAt, { interventionId, rowId }: BarAt): boolean =>
  bar.interventionId === interventionId && bar.rowId === rowId;

/**
 * The interventions of the rectangle that two bars span: on one line all between them in time, on several
 * all between them in time on each line between theirs. Both ends are in it.
 */
export function barsBetween({ rows, bars }: Drawn, one: BarAt, other: BarAt): readonly string[] {
  const [a, b] = [one, other].map((at) => bars.find((bar) => isAt(bar, at)));
  if (!a || !b) return [other.interventionId];
  const span = [rows.indexOf(a.rowId), rows.indexOf(b.rowId)].sort((x, y) => x - y);
  const lines = new Set(rows.slice(span[0], (span[1] ?? 0) + 1));
  const from = Math.min(a.from, b.from);
  const to = Math.max(a.to, b.to);
  const inside = bars.filter((bar) => lines.has(bar.rowId) && bar.from < to && bar.to > from);
  return [...new Set(inside.map(({ interventionId }) => interventionId))];
}
