import {
  dayOfLocal,
  localStartOfDay,
  toLocal,
  toUtc,
  type DayNumber,
  type Minutes,
  type Zone,
} from '@pastille/time';
import type { Piece, WorkingCalendar } from '../calendar/working-calendar.js';
import { pieces } from '../calendar/working.js';
import { StretchList, type Stretches } from './stretches.js';

/** Whole local days in which slots are searched, half-open, also as instants. */
export interface Horizon {
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly from: Minutes;
  readonly to: Minutes;
}

/**
 * How a length is counted. `half-days`: one position a half-day. `flow`: one a worked minute, so that
 * work goes on after noon, night and weekend. `clock`: the same, but nothing crosses a break.
 */
export type Mode = 'half-days' | 'flow' | 'clock';

/**
 * The working time of one calendar laid end to end. Work of any length is one unbroken stretch on it,
 * and so is whatever keeps somebody from it: to find a slot is to find a hole.
 */
export interface Axis {
  readonly calendar: WorkingCalendar;
  readonly horizon: Horizon;
  readonly mode: Mode;
  readonly length: number;
  readonly pieces: readonly Piece[];
  /** Position of the first minute (or of the half-day) of each piece. */
  readonly pieceAt: Int32Array;
  /** Positions that nothing may cross (`clock`). */
  readonly breaks: Stretches;
  /** Where something may begin: positions, ascending, and the instants they stand for. */
  readonly starts: Int32Array;
  readonly times: Int32Array;
  /** By position, the first start at or after it. One longer than the axis. */
  readonly firstFrom: Int32Array;
}

/** Horizons begin and end at multiples of four weeks, so that neighbouring questions share what is known. */
const BLOCK = 28;

export function horizonOf(zone: Zone, from: Minutes, to: Minutes): Horizon {
  const day = (t: Minutes): DayNumber => dayOfLocal(toLocal(zone, t));
  const firstDay = Math.floor(day(from) / BLOCK) * BLOCK;
  const lastDay = (Math.floor(day(to) / BLOCK) + 1) * BLOCK;
  const startOf = (one: DayNumber): Minutes => toUtc(zone, localStartOfDay(one));
  return { firstDay, lastDay, from: startOf(firstDay), to: startOf(lastDay) };
}

interface Laid {
  readonly pieceAt: Int32Array;
  readonly breaks: Stretches;
  readonly length: number;
}

function laidByHalf(all: readonly Piece[]): Laid {
  let position = -1;
  let half = Number.NaN;
  const pieceAt = Int32Array.from(all, (piece) => {
    if (piece.half !== half) position += 1;
    half = piece.half;
    return position;
  });
  return { pieceAt, breaks: new Int32Array(0), length: position + 1 };
}

function laidByMinute(all: readonly Piece[], isClock: boolean): Laid {
  const breaks = new StretchList(0);
  let position = 0;
  let end = Number.NaN;
  const pieceAt = Int32Array.from(all, (piece) => {
    if (isClock && piece.start !== end && position > 0) {
      breaks.add(position, position + 1);
      position += 1;
    }
    const at = position;
    position += piece.end - piece.start;
    ({ end } = piece);
    return at;
  });
  return { pieceAt, breaks: breaks.merged(), length: position };
}

interface Starts {
  readonly starts: number[];
  readonly times: number[];
}

function halfDayStarts(all: readonly Piece[], { pieceAt }: Laid): Starts {
  const found: Starts = { starts: [], times: [] };
  all.forEach((piece, i) => {
    const at = pieceAt[i] ?? 0;
    if (found.starts.at(-1) === at) return;
    found.starts.push(at);
    found.times.push(piece.start);
  });
  return found;
}

/** Every `step` minutes of the wall clock: 8:00, 8:15, 8:30. */
function gridStarts(
  all: readonly Piece[],
  { pieceAt }: Laid,
  { zone, step }: { readonly zone: Zone; readonly step: number },
): Starts {
  const found: Starts = { starts: [], times: [] };
  all.forEach(({ start, end }, i) => {
    const local = toLocal(zone, start);
    const first = start + Math.ceil(local / step) * step - local;
    for (let t = first; t < end; t += step) {
      found.starts.push((pieceAt[i] ?? 0) + t - start);
      found.times.push(t);
    }
  });
  return found;
}

function firstFromOf(starts: readonly number[], length: number): Int32Array {
  const firstFrom = new Int32Array(length + 1);
  let next = 0;
  for (let position = 0; position <= length; position += 1) {
    while (next < starts.length && (starts[next] ?? 0) < position) next += 1;
    firstFrom[position] = next;
  }
  return firstFrom;
}

export interface AxisParts {
  readonly horizon: Horizon;
  readonly mode: Mode;
  /** Minutes of the clock between two starts; not for half-days. */
  readonly step: number;
}

function build(calendar: WorkingCalendar, { horizon, mode, step }: AxisParts): Axis {
  const { zone } = calendar;
  const all = pieces(calendar, horizon.from, horizon.to);
  const laid = mode === 'half-days' ? laidByHalf(all) : laidByMinute(all, mode === 'clock');
  const { starts, times } =
    mode === 'half-days' ? halfDayStarts(all, laid) : gridStarts(all, laid, { zone, step });
  return {
    ...{ calendar, horizon, mode, pieces: all, ...laid },
    starts: Int32Array.from(starts),
    times: Int32Array.from(times),
    firstFrom: firstFromOf(starts, laid.length),
  };
}

/** How many axes of one calendar are kept: the ways of counting of this week's questions. */
const KEPT = 8;
const known = new WeakMap<WorkingCalendar, readonly { key: string; axis: Axis }[]>();

export function axisOf(calendar: WorkingCalendar, parts: AxisParts): Axis {
  const { horizon, mode, step } = parts;
  const key = `${horizon.firstDay} ${horizon.lastDay} ${mode} ${mode === 'half-days' ? 0 : step}`;
  const kept = known.get(calendar) ?? [];
  const found = kept.find((one) => one.key === key);
  if (found) return found.axis;
  const axis = build(calendar, parts);
  known.set(calendar, [{ key, axis }, ...kept].slice(0, KEPT));
  return axis;
}

/** The last piece whose position is at most `position`. */
function pieceBefore({ pieceAt }: Axis, position: number): number {
  let low = 0;
  let high = pieceAt.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieceAt[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The instant at which something is over whose last position is `position - 1`. */
export function endAt(axis: Axis, position: number): Minutes {
  const index = pieceBefore(axis, position - 1);
  const piece = axis.pieces[index];
  if (!piece) return axis.horizon.to;
  if (axis.mode === 'half-days') return piece.end;
  return piece.start + position - (axis.pieceAt[index] ?? 0);
}

/** The last piece that begins before `t`, or -1. */
function lastBefore(pieces: readonly Piece[], t: Minutes): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) < t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many positions are wholly over at `t`. */
export function positionsBefore({ pieces: all, pieceAt, mode }: Axis, t: Minutes): number {
  const index = lastBefore(all, t);
  const piece = all[index];
  if (!piece) return 0;
  const at = pieceAt[index] ?? 0;
  if (mode !== 'half-days') return at + Math.min(t, piece.end) - piece.start;
  const isOver = piece.end <= t && all[index + 1]?.half !== piece.half;
  return isOver ? at + 1 : at;
}

/** The first start at or after an instant, as its index. */
export function startFrom({ times }: Axis, t: Minutes): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What of `[start, end)` lies on a piece, as positions: a half-day touched at all is touched whole. */
function addPiece(axis: Axis, index: number, { start, end, out }: Touch): void {
  const piece = axis.pieces[index];
  const at = axis.pieceAt[index] ?? 0;
  if (!piece) return;
  if (axis.mode === 'half-days') out.add(at, at + 1);
  else out.add(at + Math.max(0, start - piece.start), at + Math.min(end, piece.end) - piece.start);
}

interface Touch {
  readonly start: Minutes;
  readonly end: Minutes;
  readonly out: StretchList;
}

/** Instants as positions. */
export function project(axis: Axis, busy: Stretches): Stretches {
  const out = new StretchList(0);
  let index = 0;
  for (let i = 0; i < busy.length; i += 2) {
    const [start, end] = [busy[i] ?? 0, busy[i + 1] ?? 0];
    while ((axis.pieces[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index += 1;
    for (let j = index; (axis.pieces[j]?.start ?? end) < end; j += 1) {
      addPiece(axis, j, { start, end, out });
    }
  }
  return out.merged();
}
