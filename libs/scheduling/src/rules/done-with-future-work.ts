import { taskStatus } from '../tasks/task-status.js';
import { about, type Rule } from './rule.js';

/** A task that is done has no work ahead of it: what is still open should go, or the task is not done. */
export const doneWithFutureWork: Rule = {
  code: 'done-with-future-work',
  over: 'task',
  judge({ plan, now }, task) {
    const interventions = plan.interventionsOfTask(task.id);
    if (taskStatus(task, interventions) !== 'done') return [];
    return interventions
      .filter((one) => one.state === 'open' && one.end > now)
      .map((one) => about(one, { code: 'done-with-future-work', severity: 'warning' }));
  },
};
