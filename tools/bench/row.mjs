/**
 * One target: our figure, the peer's in the same run, and what was promised. `limit` is on the ratio
 * where there is a peer, else on our own figure.
 *
 * @typedef {{ target: string, ours: number, peer?: number, unit: string, limit: number } | { target: string, fault: string }} Row
 */

const HEADS = ['target', 'ours', 'peer', 'ratio', 'promised', ''];

export function isKept({ ours, peer, limit, fault }) {
  return fault === undefined && (peer === undefined ? ours : ours / peer) <= limit;
}

const figure = (value, unit) => (value === undefined ? '-' : `${round(value)} ${unit}`);

function round(value) {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

const ratioOf = ({ ours, peer }) => (peer === undefined ? '-' : `${round(ours / peer)}x`);

const promiseOf = ({ peer, unit, limit }) => `<= ${limit}${peer === undefined ? ` ${unit}` : 'x'}`;

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

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
