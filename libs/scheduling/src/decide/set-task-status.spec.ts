import type { PlanningTask } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { taskStatus } from '../tasks/task-status.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, NOW, refusal } from '../testing/commands.js';
import { aTask } from '../testing/records.js';
import type { SetTaskStatus } from './command.js';
import { decide } from './decide.js';

const mark = { by: 'alice', name: 'Alice', at: NOW };

function coloured(task: Partial<PlanningTask>, status: SetTaskStatus['status']) {
  const plan = aPlan({ tasks: [aTask(task)] });
  const { changes } = accepted(
    decide(plan, { type: 'set-task-status', taskId: 'task', status }, ALICE),
  );
  const after = apply(plan, changes).records.task.get('task');
  if (!after) throw new Error('gone');
  return {
    finished: after.finished,
    override: after.override,
    dot: taskStatus(after, []),
    changes,
  };
}

describe('set-task-status', () => {
  it('green finishes the task and ends what was set by hand', () => {
    const override = { ...mark, status: 'todo' } as const;

    expect(coloured({ override }, 'done')).toMatchObject({
      ...{ finished: mark, override: null, dot: 'done' },
    });
  });

  it.each(['todo', 'planned'] as const)('%s by hand wins, over a finished task too', (status) => {
    const after = coloured({ finished: mark }, status);

    expect(after).toMatchObject({ finished: mark, override: { ...mark, status }, dot: status });
  });

  it('automatic takes both back', () => {
    const after = coloured({ finished: mark, override: { ...mark, status: 'todo' } }, 'automatic');

    expect(after).toMatchObject({ finished: null, override: null, dot: 'todo' });
  });

  it('changes nothing when it is that colour by hand already', () => {
    const earlier = { by: 'bob', name: 'Bob', at: NOW - 60 };

    expect(coloured({ finished: earlier }, 'done').changes).toEqual([]);
    expect(coloured({ override: { ...earlier, status: 'planned' } }, 'planned').changes).toEqual(
      [],
    );
    expect(coloured({}, 'automatic').changes).toEqual([]);
  });

  it('tells when it is marked planned with nothing in time', () => {
    const plan = aPlan({ tasks: [aTask()] });

    const { added } = accepted(
      decide(plan, { type: 'set-task-status', taskId: 'task', status: 'planned' }, ALICE),
    );

    expect(added).toMatchObject([{ code: 'planned-without-intervention', subject: 'task' }]);
  });

  it('is refused for a task that does not exist', () => {
    const command = { type: 'set-task-status', taskId: 'x', status: 'done' } as const;

    expect(refusal(decide(aPlan(), command, ALICE)).violations).toMatchObject([
      { sentence: 'unknown-task', field: 'taskId' },
    ]);
  });
});
