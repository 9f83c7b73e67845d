import type { Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { toSnapshot } from '../plan/compile.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, BOB, NOW, refusal } from '../testing/commands.js';
import { aCondition, aTask, aWorksite } from '../testing/records.js';
import type { TickCondition } from './command.js';
import { decide } from './decide.js';

const tick = (parts: Partial<TickCondition> = {}): TickCondition => ({
  ...{ type: 'tick-condition', of: { type: 'worksite', worksiteId: 'worksite' } },
  ...{ conditionId: 'deposit', met: true, ...parts },
});
const plan = aPlan({
  worksites: [aWorksite({ conditions: [aCondition(), aCondition({ id: 'b' })] })],
  tasks: [aTask({ conditions: [aCondition({ id: 'crane', kind: 'access' })] })],
});
const metOf = (present: Plan) =>
  present.records.worksite.get('worksite')?.conditions.map(({ met }) => met);

describe('tick-condition', () => {
  it('says who and when, on a worksite or a task, and leaves the others alone', () => {
    const ticked = apply(plan, accepted(decide(plan, tick(), ALICE)).changes);
    const crane = tick({ of: { type: 'task', taskId: 'task' }, conditionId: 'crane' });
    const onTask = apply(plan, accepted(decide(plan, crane, ALICE)).changes);

    expect(metOf(ticked)).toEqual([{ by: 'alice', name: 'Alice', at: NOW }, null]);
    expect(onTask.records.task.get('task')?.conditions[0]?.met?.name).toBe('Alice');
    expect(metOf(onTask)).toEqual([null, null]);
  });

  it('keeps the first who ticked, unticks, and is taken back', () => {
    const { changes, inverse } = accepted(decide(plan, tick(), ALICE));
    const ticked = apply(plan, changes);

    expect(accepted(decide(ticked, tick(), BOB)).changes).toEqual([]);
    const unticked = accepted(decide(ticked, tick({ met: false }), BOB)).changes;
    expect(metOf(apply(ticked, unticked))).toEqual([null, null]);
    expect(toSnapshot(apply(ticked, inverse))).toEqual(toSnapshot(plan));
  });

  it('refuses what nobody knows', () => {
    const wrong = [
      tick({ conditionId: 'x' }),
      tick({ of: { type: 'worksite', worksiteId: 'x' } }),
      tick({ of: { type: 'task', taskId: 'x' } }),
    ].map((command) => refusal(decide(plan, command, ALICE)).violations[0]?.sentence);

    expect(wrong).toEqual(['unknown-condition', 'unknown-worksite', 'unknown-task']);
  });
});
