import { changeOf } from '../changes/change-brand.js';
import type { Plan, PlanningTask, TaskWindow } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { EditTask } from './command.js';
import type { Context, Violation } from './outcome.js';
import { whenNoAmount, whenNoDate } from './slot-violations.js';
import { invalid, proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

/** Either end may be left open; both together must leave at least one day. */
export function whenWindowWrong(
  window: TaskWindow | null | undefined,
  field = 'window',
): readonly Violation[] {
  if (!window) return [];
  const { earliest, latest } = window;
  const wrong = [
    ...(earliest === null ? [] : whenNoDate(earliest, `${field}.earliest`)),
    ...(latest === null ? [] : whenNoDate(latest, `${field}.latest`)),
  ];
  if (wrong.length > 0 || earliest === null || latest === null) return wrong;
  return latest < earliest ? [invalid('end-before-start', `${field}.latest`)] : [];
}

const sortedSkills = (skills: readonly string[]): readonly string[] =>
  [...new Set(skills)].sort(byCodeUnit);

function edited(
  before: PlanningTask,
  { label, order, estimate, people, kindId, skills, window }: EditTask,
): PlanningTask {
  return {
    ...before,
    ...(label === undefined ? {} : { label }),
    ...(order === undefined ? {} : { order }),
    ...(estimate === undefined ? {} : { estimate }),
    ...(people === undefined ? {} : { people }),
    ...(kindId === undefined ? {} : { kindId }),
    ...(skills === undefined ? {} : { skills: sortedSkills(skills) }),
    ...(window === undefined ? {} : { window }),
  };
}

/** Words, order, estimate, people, kind, skills, window; the dot and the links are other verbs'. */
export function editTask(plan: Plan, command: EditTask, _context: Context): Verdict {
  const before = plan.records.task.get(command.taskId);
  if (!before) return refuse(unknown('task', command.taskId, 'taskId'));
  const violations = [
    ...whenNoAmount(command.estimate ?? null, 'estimate'),
    ...whenWindowWrong(command.window),
  ];
  if (violations.length > 0) return refused(violations);
  return proposed([changeOf('task', before, edited(before, command))]);
}
