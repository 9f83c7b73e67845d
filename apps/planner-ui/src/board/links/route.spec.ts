import { describe, expect, it } from '@jest/globals';
import type { LinkKind } from '@pastille/scheduling';
import { labelSpot, pathOf, routeOf, type LinkEnd, type Point } from './route.js';

const end = (x: number, y: number): LinkEnd => ({
  ...{ x, y, top: y - 22, bottom: y + 22 },
  width: 60,
});

const route = (kind: LinkKind, from: LinkEnd, to: LinkEnd, blocked = false): readonly Point[] =>
  routeOf({ kind, from, to, blocked });

const last = (points: readonly Point[]): { from: Point; to: Point } => {
  const [from, to] = points.slice(-2);
  if (!from || !to) throw new Error('a line has two points at least');
  return { from, to };
};

const KINDS: readonly LinkKind[] = ['FS', 'SS', 'FF', 'SF'];
const PLACES: readonly (readonly [string, LinkEnd, LinkEnd])[] = [
  ['far behind', end(100, 50), end(400, 50)],
  ['just behind', end(100, 50), end(104, 50)],
  ['before', end(400, 50), end(100, 50)],
  ['on a lower row', end(100, 50), end(400, 162)],
  ['on a higher row, before', end(400, 162), end(100, 50)],
  ['on a lower row, just behind', end(100, 50), end(112, 162)],
];

describe('a line from bar to bar', () => {
  it.each(KINDS.flatMap((kind) => PLACES.map((place) => [kind, ...place] as const)))(
    '%s, %s, has only level and upright pieces',
    (kind, _where, from, to) => {
      const points = route(kind, from, to);

      points.slice(1).forEach((point, index) => {
        const before = points[index];
        expect(point.x === before?.x || point.y === before?.y).toBe(true);
      });
    },
  );

  it('is one straight piece where nothing stands between', () => {
    expect(route('FS', end(100, 50), end(400, 50))).toHaveLength(2);
  });

  it('goes below what stands between, and comes up into the bar that waits', () => {
    const points = route('FS', end(100, 50), end(400, 50), true);

    expect(Math.max(...points.map(({ y }) => y))).toBeGreaterThan(72);
    expect(last(points)).toMatchObject({ to: { y: 72 } });
    expect(last(points).from.x).toBe(last(points).to.x);
  });

  it.each([
    ['FS', 1],
    ['SS', 1],
    ['FF', -1],
    ['SF', -1],
  ] as const)('%s comes from the side that it holds', (kind, direction) => {
    const { from, to } = last(route(kind, end(200, 50), end(400, 162)));

    expect(Math.sign(to.x - from.x)).toBe(direction);
    expect(to).toMatchObject({ x: 400, y: 162 });
  });

  it('leaves a start to the left and an end to the right', () => {
    const second = (kind: LinkKind): number => route(kind, end(200, 50), end(400, 162))[1]?.x ?? 0;

    expect(second('FS')).toBeGreaterThan(200);
    expect(second('SS')).toBeLessThan(200);
    expect(second('FF')).toBeGreaterThan(400);
    expect(second('SF')).toBeLessThan(200);
  });
});

describe('what is written on it', () => {
  it('stands in the middle of the longest level piece', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 50 },
      { x: 110, y: 50 },
    ];

    expect(labelSpot(points)).toEqual({ x: 60, y: 50, room: 100 });
  });

  it('is drawn with soft corners that end where the line ends', () => {
    const path = pathOf([
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 40 },
    ]);

    expect(path).toBe('M0 0L36 0Q40 0 40 4L40 40');
  });
});
