import type { Drawn, DrawnBar } from './bars-between.js';
import { isAt } from './bars-between.js';
import type { BarAt } from './selected.js';

export type Way = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

const byStart = (a: DrawnBar, b: DrawnBar): number =>
  a.from - b.from || b.to - a.to || (a.interventionId < b.interventionId ? -1 : 1);

const inRow = ({ bars }: Drawn, rowId: string): readonly DrawnBar[] =>
  bars.filter((bar) => bar.rowId === rowId).sort(byStart);

const middleOf = ({ from, to }: DrawnBar): number => (from + to) / 2;

/** The one nearest in time: what stands below on the screen. */
function nearest(bars: readonly DrawnBar[], at: number): DrawnBar | null {
  const gap = ({ from, to }: DrawnBar): number => Math.max(from - at, at - to, 0);
  return bars.reduce<DrawnBar | null>(
    (best, bar) => (best && gap(best) <= gap(bar) ? best : bar),
    null,
  );
}

function besideRow(drawn: Drawn, bar: DrawnBar, step: -1 | 1): DrawnBar | null {
  const busy = new Set(drawn.bars.map(({ rowId }) => rowId));
  const { rows } = drawn;
  for (let index = rows.indexOf(bar.rowId) + step; index in rows; index += step) {
    const rowId = rows[index] ?? '';
    if (busy.has(rowId)) return nearest(inRow(drawn, rowId), middleOf(bar));
  }
  return null;
}

/** Where the focus goes from a bar; `null`: there is nothing on that side. */
export function walkFrom(drawn: Drawn, at: BarAt, way: Way): DrawnBar | null {
  const bar = drawn.bars.find((one) => isAt(one, at));
  if (!bar) return null;
  if (way === 'up' || way === 'down') return besideRow(drawn, bar, way === 'up' ? -1 : 1);
  const row = inRow(drawn, bar.rowId);
  const index = row.findIndex((one) => isAt(one, at));
  const to = { left: index - 1, right: index + 1, first: 0, last: row.length - 1 }[way];
  return to === index ? null : (row[to] ?? null);
}

/** The first bar of the first line that has one: where the keyboard begins. */
export function firstBar(drawn: Drawn): DrawnBar | null {
  const busy = new Set(drawn.bars.map(({ rowId }) => rowId));
  const rowId = drawn.rows.find((id) => busy.has(id));
  return rowId === undefined ? null : (inRow(drawn, rowId)[0] ?? null);
}
