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

  it('refuses no time, an unknown kind and an unknown task', () => {
    const plan = aPlan({ tasks: [aTask()] });
    const sentences = [{ estimate: { minutes: 0 } }, { kindId: 'x' }, { taskId: 'x' }].map(
      (parts) => refusal(decide(plan, by(parts), ALICE)).violations[0]?.sentence,
    );

    expect(sentences).toEqual(['amount-not-positive', 'unknown-taskKind', 'unknown-task']);
  });
});
