import type { LinkKind } from '@pastille/scheduling';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a line meets a bar: at the height of its middle, with the bar's own edges. Pixels. */
export interface LinkEnd extends Point {
  readonly top: number;
  readonly bottom: number;
  /** Of the bar. */
  readonly width: number;
}

export interface LinkCourse {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly kind: LinkKind;
  /** Another bar stands on the straight way. */
  readonly blocked: boolean;
}

/** How far a line goes straight on before it turns, in pixels. */
const STUB = 9;
/** Below or above the bars, within the row. */
const GUTTER = 3;
/** How far within a bar a line leaves it where it goes below. */
const insetOf = ({ width }: LinkEnd): number => Math.min(9, width / 2);

/** Less than this between two bars is no room for a turn. */
const NARROW = 8;

const mirrored = (end: LinkEnd): LinkEnd => ({ ...end, x: -end.x });

/** Below both: where two bars of one line leave no room between them. */
function below({ from, to }: LinkCourse, outward: number, inward: number): readonly Point[] {
  const y = Math.max(from.bottom, to.bottom) + GUTTER;
  const leave = from.x + outward;
  const reach = to.x + inward;
  return [
    { x: leave, y: from.bottom },
    { x: leave, y },
    { x: reach, y },
    { x: reach, y: to.bottom },
  ];
}

const level = ({ from, to }: LinkCourse): boolean => Math.abs(from.y - to.y) < 1;

/** From an end to a start: the usual way of work. */
function forward(course: LinkCourse): readonly Point[] {
  const { from, to, blocked } = course;
  const gap = to.x - from.x;
  if (level(course)) {
    const isClear = !blocked && gap >= STUB;
    return isClear ? [from, to] : below(course, -insetOf(from), insetOf(to));
  }
  const turn = gap >= NARROW && gap < 2 * STUB ? from.x + gap / 2 : to.x - STUB;
  if (gap >= NARROW) return [from, { x: turn, y: from.y }, { x: turn, y: to.y }, to];
  const y = to.y > from.y ? from.bottom + GUTTER : from.top - GUTTER;
  const out = from.x + STUB;
  return [from, { x: out, y: from.y }, { x: out, y }, { x: turn, y }, { x: turn, y: to.y }, to];
}

/** From a start to a start: around the left of both. */
function around(course: LinkCourse): readonly Point[] {
  const { from, to } = course;
  if (level(course)) return below(course, insetOf(from), insetOf(to));
  const x = Math.min(from.x, to.x) - STUB;
  return [from, { x, y: from.y }, { x, y: to.y }, to];
}

/** The corners of a line from bar to bar: only level and upright pieces, the last one into the bar. */
export function routeOf(course: LinkCourse): readonly Point[] {
  const { kind } = course;
  if (kind === 'FS') return forward(course);
  if (kind === 'SS') return around(course);
  const other = { ...course, from: mirrored(course.from), to: mirrored(course.to) };
  const points = kind === 'SF' ? forward(other) : around(other);
  return points.map(({ x, y }) => ({ x: -x, y }));
}

const ROUND = 4;

const towards = (a: Point, b: Point, by: number): Point => {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const part = length === 0 ? 0 : Math.min(by, length / 2) / length;
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
};

/** The same as an SVG path with soft corners. */
export function pathOf(points: readonly Point[]): string {
  const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      return `L${at(towards(point, before, ROUND))}Q${at(point)} ${at(towards(point, after, ROUND))}`;
    })
    .join('');
}

/** Where a lag is written: in the middle of the longest level piece. */
export function labelSpot(points: readonly Point[]): Point & { readonly room: number } {
  let spot = { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, room: 0 };
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (!before || before.y !== point.y) return;
    const room = Math.abs(point.x - before.x);
    if (room > spot.room) spot = { x: (point.x + before.x) / 2, y: point.y, room };
  });
  return spot;
}
