import type { Intervention, Plan, PlanningTask, RecordTable, Resource } from '../model/index.js';
import { groundOf, type Ground } from '../plan/ground.js';
import { laneOf, type Lane } from '../plan/lanes.js';
import type { Conflict } from './conflict.js';
import type { RuleOver } from './rule.js';

interface Known<V> {
  readonly ground: Ground;
  readonly value: V;
}

/**
 * Works out once what a lane says on its ground: both are the same objects until a bar of the lane, or
 * the ground, changes. `find` reads nothing else: no task, no clock.
 */
export function perLane<V>(find: (plan: Plan, lane: Lane) => V): (plan: Plan, lane: Lane) => V {
  const known = new WeakMap<Lane, Known<V>>();
  return (plan, lane) => {
    const ground = groundOf(plan);
    const last = known.get(lane);
    if (last?.ground === ground) return last.value;
    const value = find(plan, lane);
    known.set(lane, { ground, value });
    return value;
  };
}

interface KnownOfBar {
  readonly ground: Ground;
  readonly task: PlanningTask | undefined;
  readonly kinds: RecordTable<'taskKind'>;
}

interface ToldOfBar extends KnownOfBar {
  readonly conflicts: readonly Conflict[];
}

const isAlike = (a: KnownOfBar, b: KnownOfBar): boolean =>
  a.ground === b.ground && a.task === b.task && a.kinds === b.kinds;

const knownOf = (plan: Plan, { taskId }: Intervention): KnownOfBar => ({
  ground: groundOf(plan),
  task: taskId === null ? undefined : plan.records.task.get(taskId),
  kinds: plan.records.taskKind,
});

/**
 * A rule over single bars that answers from memory where neither the bar, nor its task with its kind,
 * nor the ground changed. Such a rule asks no other bar, and no clock.
 */
export function rememberedOfBars(rule: RuleOver<'intervention'>): RuleOver<'intervention'> {
  const known = new WeakMap<Intervention, ToldOfBar>();
  return {
    ...rule,
    judge(scene, bar) {
      const now = knownOf(scene.plan, bar);
      const last = known.get(bar);
      if (last && isAlike(last, now)) return last.conflicts;
      const conflicts = rule.judge(scene, bar);
      known.set(bar, { ...now, conflicts });
      return conflicts;
    },
  };
}

interface Told {
  readonly resource: Resource;
  readonly ground: Ground;
  readonly conflicts: readonly Conflict[];
}

/**
 * A rule over resources that answers from memory where neither what stands on somebody nor the ground
 * changed: after a drag, for everybody but a few. These rules ask neither tasks nor the clock.
 */
export function remembered(rule: RuleOver<'resource'>): RuleOver<'resource'> {
  const known = new WeakMap<Lane, Told>();
  return {
    ...rule,
    judge(scene, resource) {
      if (scene.involving) return rule.judge(scene, resource);
      const ground = groundOf(scene.plan);
      const lane = laneOf(scene.plan, resource.id);
      const last = known.get(lane);
      // Two members of one crew may share its lane.
      if (last?.ground === ground && last.resource === resource) return last.conflicts;
      const conflicts = rule.judge(scene, resource);
      known.set(lane, { resource, ground, conflicts });
      return conflicts;
    },
  };
}
