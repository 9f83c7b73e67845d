import type { Plan, PlanningTask } from '../model/index.js';
import { successorsOf } from '../ripple/successors.js';

/** How one leads to the other along the links that stand, both included; `null` where it does not. The shortest way. */
export function pathBetween(
  plan: Plan,
  from: PlanningTask,
  to: PlanningTask,
): readonly PlanningTask[] | null {
  const cameFrom = new Map<string, PlanningTask | null>([[from.id, null]]);
  const reached: PlanningTask[] = [from];
  for (const task of reached) {
    if (task.id === to.id) break;
    for (const { task: next } of successorsOf(plan, task)) {
      if (cameFrom.has(next.id)) continue;
      cameFrom.set(next.id, task);
      reached.push(next);
    }
  }
  if (!cameFrom.has(to.id)) return null;
  const path: PlanningTask[] = [];
  for (let task: PlanningTask | null = to; task; task = cameFrom.get(task.id) ?? null)
    path.push(task);
  return path.reverse();
}
