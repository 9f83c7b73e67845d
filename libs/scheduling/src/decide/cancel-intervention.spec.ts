import { apply } from '../plan/apply.js';
import { taskStatus } from '../tasks/task-status.js';
import { aPlan } from '../testing/a-plan.js';
import {
  accepted,
  ALICE,
  MANAGER,
  refusal,
  TEAM_LOCKED,
  TIME_LOCKED,
} from '../testing/commands.js';
import { anIntervention, aTask } from '../testing/records.js';
import type { CancelIntervention } from './command.js';
import { decide } from './decide.js';

const cancel: CancelIntervention = { type: 'cancel-intervention', interventionId: 'intervention' };

describe('cancel-intervention', () => {
  it('sends the task back to « à planifier »', () => {
    const task = aTask();
    const plan = aPlan({ tasks: [task], interventions: [anIntervention({ taskId: 'task' })] });

    const after = apply(plan, accepted(decide(plan, cancel, ALICE)).changes);

    expect(after.intervention('intervention')?.state).toBe('cancelled');
    expect(taskStatus(task, after.interventionsOfTask('task'))).toBe('todo');
    expect(after.interventionsOfWorksite('worksite')).toEqual([]);
  });

  it('changes nothing the second time', () => {
    const plan = aPlan({ interventions: [anIntervention({ state: 'cancelled' })] });

    expect(accepted(decide(plan, cancel, ALICE)).changes).toEqual([]);
  });

  it.each([
    ['the date is locked', { lock: TIME_LOCKED }, 'time-locked'],
    ['the team is locked', { lock: TEAM_LOCKED }, 'team-locked'],
    ['it is done', { state: 'done' }, 'done-locked'],
  ] as const)('is refused to everybody when %s', (_, bar, sentence) => {
    const plan = aPlan({ interventions: [anIntervention(bar)] });

    const { code, violations } = refusal(decide(plan, cancel, MANAGER));

    expect(code).toBe('locked');
    expect(violations).toMatchObject([{ sentence }]);
  });

  it('is refused for what does not exist', () => {
    expect(refusal(decide(aPlan(), cancel, ALICE)).violations).toMatchObject([
      { sentence: 'unknown-intervention' },
    ]);
  });
});
