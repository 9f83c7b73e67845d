import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { anIntervention, aPerson, aTask } from '../testing/records.js';
import { decide } from './decide.js';

describe('remove-task', () => {
  const remove = { type: 'remove-task', taskId: 'task' } as const;

  it('takes what was cancelled along, and one undo brings all back', () => {
    const cancelled = anIntervention({ taskId: 'task', state: 'cancelled' });
    const plan = aPlan({ tasks: [aTask()], interventions: [cancelled] });

    const { changes, inverse } = accepted(decide(plan, remove, ALICE));

    const after = apply(plan, changes);
    expect(changes.map(({ kind }) => kind)).toEqual(['intervention', 'task']);
    expect([after.records.task.size, after.records.intervention.size]).toEqual([0, 0]);
    expect(apply(after, inverse).intervention('intervention')).toEqual(cancelled);
  });

  it('lets go what waited for it', () => {
    const link = { predecessorId: 'task', kind: 'FS', lag: { elapsed: 0 }, max: null } as const;
    const plan = aPlan({ tasks: [aTask(), aTask({ id: 'next', links: [link] })] });

    const { changes } = accepted(decide(plan, remove, ALICE));

    expect(apply(plan, changes).records.task.get('next')?.links).toEqual([]);
  });

  it.each(['open', 'done'] as const)('is refused while something of it is %s', (state) => {
    const interventions = [anIntervention({ taskId: 'task', state })];
    const plan = aPlan({ tasks: [aTask()], interventions });

    expect(refusal(decide(plan, remove, ALICE)).violations).toMatchObject([
      { sentence: 'task-has-work', params: { title: 'Terrassement', count: 1 } },
    ]);
  });

  it('is refused while hours lost to the weather hang on it: the payroll asks for them', () => {
    const plan = aPlan({
      ...{ tasks: [aTask()], resources: [aPerson()] },
      interventions: [anIntervention({ taskId: 'task', state: 'cancelled' })],
      weatherStops: [
        {
          ...{ id: 'stop', resourceId: 'paul', interventionId: 'intervention' },
          ...{ date: '2026-11-23', weather: 'rain', minutes: 480 },
        },
      ],
    });

    expect(refusal(decide(plan, remove, ALICE)).violations).toMatchObject([
      { sentence: 'task-has-weather-hours', params: { title: 'Terrassement' } },
    ]);
  });

  it('changes nothing the second time', () => {
    expect(accepted(decide(aPlan(), remove, ALICE)).changes).toEqual([]);
  });
});
