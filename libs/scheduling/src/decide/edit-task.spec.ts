import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { aTask } from '../testing/records.js';
import type { EditTask } from './command.js';
import { decide } from './decide.js';

describe('edit-task', () => {
  const by = (parts: Partial<EditTask>): EditTask => ({
    type: 'edit-task',
    taskId: 'task',
    ...parts,
  });

  it('changes what is given and leaves the rest', () => {
    const plan = aPlan({ tasks: [aTask({ people: 3 })] });

    const command = by({ label: 'Fouilles', estimate: { halfDays: 3 } });
    const { changes } = accepted(decide(plan, command, ALICE));

    expect(apply(plan, changes).records.task.get('task')).toEqual(
      aTask({ label: 'Fouilles', estimate: { halfDays: 3 }, people: 3 }),
    );
  });

  it('says which skills it takes, each once, and when it may be done', () => {
    const plan = aPlan({ tasks: [aTask()] });
    const window = { earliest: '2026-09-15', latest: '2026-10-31' };

    const command = by({ skills: ['nacelle', 'gaz', 'gaz'], window });
    const { changes } = accepted(decide(plan, command, ALICE));

    expect(apply(plan, changes).records.task.get('task')).toEqual(
      aTask({ skills: ['gaz', 'nacelle'], window }),
    );
  });

  it('takes the window back, and one that is open at an end', () => {
    const window = { earliest: null, latest: '2026-10-31' };
    const plan = aPlan({ tasks: [aTask({ window })] });

    const { changes } = accepted(decide(plan, by({ window: null }), ALICE));

    expect(apply(plan, changes).records.task.get('task')?.window).toBeNull();
    expect(decide(apply(plan, changes), by({ window }), ALICE).status).toBe('accepted');
  });

  it.each([
    [{ earliest: '2026-11-01', latest: '2026-10-31' }, 'end-before-start', 'window.latest'],
    [{ earliest: '2026-13-01', latest: null }, 'not-a-date', 'window.earliest'],
    [{ earliest: null, latest: '1999-12-31' }, 'out-of-range', 'window.latest'],
  ])('refuses the window %j', (window, sentence, field) => {
    const plan = aPlan({ tasks: [aTask()] });

    expect(refusal(decide(plan, by({ window }), ALICE)).violations).toMatchObject([
      { sentence, field },
    ]);
  });

  it('refuses no time, an unknown kind and an unknown task', () => {
    const plan = aPlan({ tasks: [aTask()] });
    const sentences = [{ estimate: { minutes: 0 } }, { kindId: 'x' }, { taskId: 'x' }].map(
      (parts) => refusal(decide(plan, by(parts), ALICE)).violations[0]?.sentence,
    );

    expect(sentences).toEqual(['amount-not-positive', 'unknown-taskKind', 'unknown-task']);
  });
});
