import { taskStatus } from '../tasks/task-status.js';
import { conflictOf, type Rule } from './rule.js';

/** A task coloured orange by hand says that it is planned, but nothing stands in time. */
export const plannedWithoutIntervention: Rule = {
  code: 'planned-without-intervention',
  over: 'task',
  judge({ plan }, task) {
    const interventions = plan.interventionsOfTask(task.id);
    if (interventions.length > 0 || taskStatus(task, interventions) !== 'planned') return [];
    const of = { subject: task.id, ids: [task.id], from: null, to: null };
    return [conflictOf({ code: 'planned-without-intervention', severity: 'info', ...of })];
  },
};
