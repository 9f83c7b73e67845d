import type { Minutes } from '@pastille/time';
import type { Intervention, Plan, PlanningTask, TaskWindow } from '../model/index.js';
import { midnightOf } from '../plan/local-days.js';
import { taskStatus } from '../tasks/task-status.js';
import type { Conflict } from './conflict.js';
import { about, conflictOf, type Rule, type Scene } from './rule.js';

/** When a window opens and closes; `null` on a side that is open. */
export function windowOf(
  { settings: { zone } }: Plan,
  { earliest, latest }: TaskWindow,
): { readonly opens: Minutes | null; readonly closes: Minutes | null } {
  return {
    opens: earliest === null ? null : midnightOf(zone, earliest),
    closes: latest === null ? null : midnightOf(zone, latest, 1),
  };
}

function outside(plan: Plan, bar: Intervention, window: TaskWindow): readonly Conflict[] {
  if (bar.state !== 'open') return [];
  const { opens, closes } = windowOf(plan, window);
  const isLate = closes !== null && bar.end > closes;
  const isEarly = opens !== null && bar.start < opens;
  if (!isLate && !isEarly) return [];
  const needed = isLate ? closes : opens;
  return [about(bar, { code: 'deadline-missed', severity: 'warning', needed })];
}

/** The window closed and nobody ever planned it. */
function forgotten(
  { plan, now }: Scene,
  task: PlanningTask,
  window: TaskWindow,
): readonly Conflict[] {
  const { closes } = windowOf(plan, window);
  if (closes === null || closes > now || taskStatus(task, []) !== 'todo') return [];
  const of = { subject: task.id, ids: [task.id], from: null, to: null, needed: closes };
  return [conflictOf({ code: 'deadline-missed', severity: 'warning', ...of })];
}

/**
 * Work with a window is done within it, both days included (« ramonage entre le 15/09 et le 31/10 »):
 * what stands outside is told, and what nobody planned until the last day. The announced end of a
 * worksite is no deadline.
 */
export const deadlineMissed: Rule = {
  code: 'deadline-missed',
  over: 'task',
  judge(scene, task) {
    const { window } = task;
    if (!window) return [];
    const bars = scene.plan.interventionsOfTask(task.id);
    return bars.length === 0
      ? forgotten(scene, task, window)
      : bars.flatMap((bar) => outside(scene.plan, bar, window));
  },
};
