import { linesOf, type LinkLine } from '../links/lines-of.js';
import { labelSpot, pathOf, routeOf, type Point } from '../links/route.js';
import type { Facts } from '../view/facts.js';
import { boxOf, endOf, isBlocked, rowsOfLine, type LinkScene } from './link-scene.js';

/** A line ready to be drawn. */
export interface DrawnLine {
  readonly line: LinkLine;
  readonly path: string;
  readonly spot: Point & { readonly room: number };
}

function drawnLine(scene: LinkScene, line: LinkLine): DrawnLine | null {
  const { from, to, link } = line;
  const rows = rowsOfLine(scene, from, to);
  const a = rows && boxOf(scene, from, rows.from);
  const b = rows && boxOf(scene, to, rows.to);
  if (!a || !b) return null;
  const { kind } = link;
  const start = endOf(a, kind === 'FS' || kind === 'FF' ? 'right' : 'left');
  const end = endOf(b, kind === 'FS' || kind === 'SS' ? 'left' : 'right');
  const points = routeOf({ from: start, to: end, kind, blocked: isBlocked(scene, start, end) });
  return { line, path: pathOf(points), spot: labelSpot(points) };
}

/** The lines of these worksites where one of their bars is in sight. */
export function drawnLines(
  scene: LinkScene,
  facts: Facts,
  worksiteIds: Iterable<string>,
): readonly DrawnLine[] {
  return linesOf({ plan: scene.plan, facts }, worksiteIds).flatMap(
    (line) => drawnLine(scene, line) ?? [],
  );
}
