import type { Minutes } from '@pastille/time';
import type { Plan } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { Conflict } from './conflict.js';
import { RULES } from './index.js';
import type { Rule, Scene, Units } from './rule.js';
import { weighed } from './severity.js';
import { suspectsOf } from './suspects.js';

/** What is to be judged. */
export type Judged = { readonly [K in keyof Units]: readonly Units[K][] };

const byKey = (a: Conflict, b: Conflict): number => byCodeUnit(a.key, b.key);

/** What is told of several days is told of the first. */
function once(sorted: readonly Conflict[]): readonly Conflict[] {
  return sorted.filter(({ key }, i) => key !== sorted[i - 1]?.key);
}

interface Asked<U> {
  readonly rule: { judge(scene: Scene, unit: U): readonly Conflict[] };
  readonly units: readonly U[];
}

function judge<U>(scene: Scene, { rule, units }: Asked<U>, found: Conflict[]): void {
  for (const unit of units) {
    for (const conflict of rule.judge(scene, unit)) found.push(conflict);
  }
}

function judgeBy(
  { rule, scene }: { readonly rule: Rule; readonly scene: Scene },
  units: Judged,
  found: Conflict[],
): void {
  switch (rule.over) {
    case 'resource':
      judge(scene, { rule, units: units.resource }, found);
      return;
    case 'intervention':
      judge(scene, { rule, units: units.intervention }, found);
      return;
    case 'task':
      judge(scene, { rule, units: units.task }, found);
      return;
    case 'worksite':
      judge(scene, { rule, units: units.worksite }, found);
      return;
    case 'day':
      judge(scene, { rule, units: units.day }, found);
  }
}

const told = (found: Conflict[], { settings }: Plan): readonly Conflict[] =>
  weighed(once(found.sort(byKey)), settings);

/** What the rules say of some units alone, by key. */
export function judged(scene: Scene, units: Judged): readonly Conflict[] {
  const found: Conflict[] = [];
  for (const rule of RULES) judgeBy({ rule, scene }, units, found);
  return told(found, scene.plan);
}

/**
 * Everything the plan says that a person should know, by key. Each rule judges only what its columns
 * and indexes do not clear at a glance: the same conflicts as if it had judged everything.
 */
export function conflicts(plan: Plan, now: Minutes): readonly Conflict[] {
  const scene: Scene = { plan, now, involving: null };
  const found: Conflict[] = [];
  for (const rule of RULES) judgeBy({ rule, scene }, suspectsOf(scene, rule.code), found);
  return told(found, plan);
}
