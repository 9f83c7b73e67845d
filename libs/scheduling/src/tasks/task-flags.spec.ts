import { aPlan } from '../testing/a-plan.js';
import { NOW } from '../testing/commands.js';
import { anIntervention, aPerson, aTask, lead } from '../testing/records.js';
import { taskFlags } from './task-flags.js';

const mark = { by: 'alice', name: 'Alice', at: NOW };
const resources = [aPerson()];
const alone = anIntervention({ id: 'alone', taskId: 'task' });
const staffed = anIntervention({ id: 'staffed', taskId: 'task', team: [lead('paul')] });

describe('the flags of a task', () => {
  it('list what nobody does and what is over but open', () => {
    const plan = aPlan({ tasks: [aTask()], resources, interventions: [alone, staffed] });

    expect(taskFlags(plan, aTask(), NOW)).toMatchObject({ unstaffed: [alone], toClose: [] });
    expect(taskFlags(plan, aTask(), alone.end)).toMatchObject({ toClose: [alone, staffed] });
  });

  it('say planned without intervention, and done with work ahead', () => {
    const orange = aTask({ override: { ...mark, status: 'planned' } });
    const green = aTask({ finished: mark });
    const plan = aPlan({ tasks: [green], resources, interventions: [staffed] });

    expect(taskFlags(aPlan(), orange, NOW).plannedWithoutIntervention).toBe(true);
    expect(taskFlags(plan, green, NOW)).toMatchObject({
      ...{ doneWithFutureWork: [staffed], plannedWithoutIntervention: false },
    });
    expect(taskFlags(plan, green, staffed.end).doneWithFutureWork).toEqual([]);
  });
});
