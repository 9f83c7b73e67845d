/**
 * One target: our figure, the peer's in the same run, and what was promised.
 *
 * - `limit` alone: our figure is at most that. With a peer: at most that many times the peer's.
 * - `times` with a peer: at least that many times faster (or smaller) than the peer.
 *
 * A promise that holds against a peer and by itself is two rows.
 *
 * @typedef {{ target: string, ours: number, unit: string, limit: number }} OwnRow
 * @typedef {{ target: string, ours: number, peer: number, unit: string, limit: number }} RatioRow
 * @typedef {{ target: string, ours: number, peer: number, unit: string, times: number }} FasterRow
 * @typedef {OwnRow | RatioRow | FasterRow | { target: string, fault: string }} Row
 */

const HEADS = ['target', 'ours', 'peer', 'ratio', 'promised', ''];

export function isKept({ ours, peer, limit, times, fault }) {
  if (fault !== undefined) return false;
  if (times !== undefined) return peer / ours >= times;
  return (peer === undefined ? ours : ours / peer) <= limit;
}

const figure = (value, unit) => (value === undefined ? '-' : `${round(value)} ${unit}`);

function round(value) {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

function ratioOf({ ours, peer, times }) {
  if (peer === undefined) return '-';
  return times === undefined ? `${round(ours / peer)}x` : `${round(peer / ours)}x faster`;
}

function promiseOf({ peer, unit, limit, times }) {
  if (times !== undefined) return `>= ${times}x faster`;
  return `<= ${limit}${peer === undefined ? ` ${unit}` : 'x'}`;
}

/** Rows of a measurement, or one row that says why there are none: the others are measured all the same. */
export async function measured(target, work) {
  try {
    return [await work()].flat();
  } catch (error) {
    return [{ target, fault: error instanceof Error ? error.message : String(error) }];
  }
}

const cellsOf = (row) => [
  row.target,
  figure(row.ours, row.unit),
  figure(row.peer, row.unit),
  ratioOf(row),
  promiseOf(row),
  isKept(row) ? 'pass' : 'short',
];

/** The rows as aligned text, heads first. */
export function formatRows(rows) {
  const faults = rows.filter(({ fault }) => fault !== undefined);
  const lines = [HEADS, ...rows.filter(({ fault }) => fault === undefined).map(cellsOf)];
  const widths = HEADS.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  const table = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  return [...table, ...faults.map(({ target, fault }) => `${target}: not measured, ${fault}`)].join(
    '\n',
  );
}

export const median = (values) => quantile(values, 0.5);

/** The value below which that part of the runs lies: 0.99 for « one in a hundred is slower ». */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
