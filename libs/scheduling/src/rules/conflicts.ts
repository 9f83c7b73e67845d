import type { Minutes } from '@pastille/time';
import type { Intervention, Plan, PlanningTask, Resource } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { Conflict } from './conflict.js';
import { RULES } from './index.js';
import type { Scene } from './rule.js';

/** What is to be judged. */
export interface Judged {
  readonly resources: readonly Resource[];
  readonly interventions: readonly Intervention[];
  readonly tasks: readonly PlanningTask[];
}

function of<T>(units: readonly T[], judge: (unit: T) => readonly Conflict[]): readonly Conflict[] {
  const found: Conflict[] = [];
  for (const unit of units) found.push(...judge(unit));
  return found;
}

export function judged(scene: Scene, units: Judged): readonly Conflict[] {
  const found = RULES.flatMap((rule) => {
    switch (rule.over) {
      case 'resource':
        return of(units.resources, (unit) => rule.judge(scene, unit));
      case 'intervention':
        return of(units.interventions, (unit) => rule.judge(scene, unit));
      case 'task':
        return of(units.tasks, (unit) => rule.judge(scene, unit));
    }
  });
  return found.sort((a, b) => byCodeUnit(a.key, b.key));
}

/** Everything the plan says that a person should know, by key. */
export function conflicts(plan: Plan, now: Minutes): readonly Conflict[] {
  const { resource, intervention, task } = plan.records;
  return judged(
    { plan, now, involving: null },
    {
      resources: [...resource.values()],
      interventions: [...intervention.values()],
      tasks: [...task.values()],
    },
  );
}
