import type { WeekSheet } from '../week-sheet.js';

/** Points, from the top left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const PAGE = {
  a4: { width: 841.89, height: 595.28, scale: 1 },
  a3: { width: 1190.55, height: 841.89, scale: 1.414 },
} as const;

/** Where everything stands on each page of a sheet. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** A4 is 1: what has no text of its own grows with the paper. */
  readonly scale: number;
  readonly head: Box;
  readonly days: Box;
  /** Where rows may stand. */
  readonly body: Box;
  readonly legend: Box;
  /** Of the names at the left. */
  readonly names: number;
  /** Where each column begins; one more for where the last ends. */
  readonly columns: readonly number[];
}

/** Printers leave some five millimetres white. */
const MARGIN = 20;
const HEAD = 34;
const DAYS = 27;
/** A line more for what a day off is called. */
const DAYS_OFF = 9;
/** Two lines of it. */
const LEGEND = 27;
const NAMES = 0.125;
/** A weekend on which nobody works, beside a day. */
const NARROW = 0.26;

function columnsOf({ columns }: WeekSheet, from: number, to: number): readonly number[] {
  const weights = columns.map(({ isNarrow }) => (isNarrow ? NARROW : 1));
  const unit = (to - from) / weights.reduce((sum, one) => sum + one, 0);
  const edges = [from];
  for (const weight of weights) edges.push((edges.at(-1) ?? from) + weight * unit);
  return edges;
}

export function frameOf(sheet: WeekSheet): Frame {
  const { width, height, scale } = PAGE[sheet.paper];
  const hasDaysOff = sheet.columns.some(({ off }) => off !== null);
  const daysLines = DAYS + (hasDaysOff ? DAYS_OFF : 0);
  const [margin, head, days, legend] = [MARGIN, HEAD, daysLines, LEGEND].map((one) => one * scale);
  const names = width * NAMES;
  const inner = width - 2 * (margin ?? 0);
  const [x = 0, headHeight = 0, daysHeight = 0, legendHeight = 0] = [margin, head, days, legend];
  const top = x + headHeight;
  const bottom = height - x - legendHeight;
  const row = { x, w: inner };
  return {
    ...{ width, height, scale, names },
    head: { ...row, y: x, h: headHeight },
    days: { ...row, y: top, h: daysHeight },
    body: { ...row, y: top + daysHeight, h: bottom - top - daysHeight },
    legend: { ...row, y: bottom, h: legendHeight },
    columns: columnsOf(sheet, x + names, x + inner),
  };
}

/** Where a half-day begins; the count of half-days gives the right edge of the sheet. */
export function edgeOf({ columns }: Frame, half: number): number {
  const column = Math.floor(half / 2);
  const [left, right] = [columns[column] ?? 0, columns[column + 1] ?? columns[column] ?? 0];
  return half % 2 === 0 ? left : (left + right) / 2;
}
