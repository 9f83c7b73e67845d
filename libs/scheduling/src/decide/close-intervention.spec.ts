import type { Intervention, PlanningTask } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, NOW, refusal, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention, aTask } from '../testing/records.js';
import type { CloseIntervention } from './command.js';
import { decide } from './decide.js';

const mark = { by: 'alice', name: 'Alice', at: NOW };
const by = (parts: Partial<CloseIntervention> = {}): CloseIntervention => ({
  ...{ type: 'close-intervention', interventionId: 'intervention' },
  ...{ actual: null, taskFinished: false },
  ...parts,
});
const standing = (bar: Partial<Intervention> = {}, task: Partial<PlanningTask> = {}) =>
  aPlan({ tasks: [aTask(task)], interventions: [anIntervention({ taskId: 'task', ...bar })] });

describe('close-intervention', () => {
  it('keeps what it took, who said so and when', () => {
    const plan = standing();

    const { changes } = accepted(decide(plan, by({ actual: { minutes: 400 } }), ALICE));

    expect(apply(plan, changes).intervention('intervention')).toMatchObject({
      ...{ state: 'done', actual: { minutes: 400 }, closed: mark },
    });
    expect(changes).toHaveLength(1);
  });

  it('finishes the task where that was said, over what was set by hand', () => {
    const plan = standing({}, { override: { ...mark, status: 'todo' } });

    const { changes } = accepted(decide(plan, by({ taskFinished: true }), ALICE));

    expect(apply(plan, changes).records.task.get('task')).toMatchObject({
      ...{ finished: mark, override: null },
    });
  });

  it('is not stopped by a padlock', () => {
    expect(decide(standing({ lock: TIME_LOCKED }), by(), ALICE).status).toBe('accepted');
  });

  it('may be said again with other actuals, the first mark kept', () => {
    const first = { by: 'bob', name: 'Bob', at: NOW - 60 };
    const plan = standing({ state: 'done', closed: first, actual: { halfDays: 2 } });

    const again = accepted(decide(plan, by({ actual: { halfDays: 2 } }), ALICE));
    const { changes } = accepted(decide(plan, by({ actual: { halfDays: 3 } }), ALICE));

    expect(again.changes).toEqual([]);
    expect(apply(plan, changes).intervention('intervention')).toMatchObject({
      ...{ actual: { halfDays: 3 }, closed: first },
    });
  });

  it('is refused for what was cancelled, for no time, and for what does not exist', () => {
    const cancelled = refusal(decide(standing({ state: 'cancelled' }), by(), ALICE));
    const nothing = refusal(decide(standing(), by({ actual: { halfDays: 0 } }), ALICE));
    const unknown = refusal(decide(aPlan(), by(), ALICE));

    expect(cancelled.violations).toMatchObject([{ sentence: 'cancelled' }]);
    expect(nothing.violations).toMatchObject([
      { sentence: 'amount-not-positive', field: 'actual' },
    ]);
    expect(unknown.violations).toMatchObject([{ sentence: 'unknown-intervention' }]);
  });
});
