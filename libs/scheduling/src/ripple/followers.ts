import type { Resource } from '../model/index.js';
import type { Bar } from './bar.js';
import { countBefore, countPreceding, lineOf } from './line.js';
import type { Scene } from './scene.js';

/** Whom a hand may have hit: whatever reaches into the place it chose. */
function underRoot(scene: Scene, root: Bar, resource: Resource): readonly Bar[] {
  const { all } = lineOf(scene.plan, resource);
  const found: Bar[] = [];
  for (let i = countBefore(all, root.end) - 1; i >= 0; i -= 1) {
    if ((all.latestEnds[i] ?? 0) <= root.start) break;
    const one = all.bars[i];
    if (one && one.end > root.start && scene.isWithin(one)) found.push(scene.barOf(one));
  }
  return found;
}

/** Whom a bar that was pushed may push in turn: what comes after it, from before its new end. */
function behind(scene: Scene, bar: Bar, resource: Resource): readonly Bar[] {
  const { all } = lineOf(scene.plan, resource);
  const found: Bar[] = [];
  for (let i = countPreceding(all, bar.record); ; i += 1) {
    const one = all.bars[i];
    if (!one || one.start >= bar.end) return found;
    if (one.id !== bar.record.id && scene.isWithin(one)) found.push(scene.barOf(one));
  }
}

/** The bars of one person or machine that a bar at its new place may touch. */
export function followersOf(scene: Scene, bar: Bar, resource: Resource): readonly Bar[] {
  const found = bar.isRoot ? underRoot(scene, bar, resource) : behind(scene, bar, resource);
  return found.filter((one) => !one.isRoot && !one.isObstacle);
}
