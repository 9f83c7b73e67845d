import type { Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { toSnapshot } from '../plan/compile.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { aCondition, aTask, aWorksite } from '../testing/records.js';
import type { ConditionOwner, SetConditions } from './command.js';
import { decide } from './decide.js';

const worksite: ConditionOwner = { type: 'worksite', worksiteId: 'worksite' };
const task: ConditionOwner = { type: 'task', taskId: 'task' };
const set = (of: ConditionOwner, conditions: SetConditions['conditions']): SetConditions => ({
  ...{ type: 'set-conditions', of, conditions },
});
const deposit = { id: 'deposit', kind: 'deposit', label: null } as const;
const gate = { id: 'gate', kind: 'other', label: '  portail ouvert ' } as const;
const mark = { by: 'bob', name: 'Bob', at: 1 };

const plan = aPlan({
  worksites: [aWorksite({ conditions: [aCondition({ met: mark }), aCondition({ id: 'old' })] })],
  tasks: [aTask()],
});
const act = (command: SetConditions): Plan =>
  apply(plan, accepted(decide(plan, command, ALICE)).changes);

describe('set-conditions', () => {
  it('puts the list of a worksite or of a task; what was ticked stays ticked', () => {
    expect(act(set(worksite, [deposit, gate])).records.worksite.get('worksite')).toMatchObject({
      conditions: [
        { ...deposit, met: mark },
        { id: 'gate', kind: 'other', label: 'portail ouvert', met: null },
      ],
    });
    expect(act(set(task, [deposit])).records.task.get('task')?.conditions).toEqual([
      { ...deposit, met: null },
    ]);
  });

  it('is taken back with its ticks, and changes nothing the second time', () => {
    const { changes, inverse } = accepted(decide(plan, set(worksite, []), ALICE));
    const empty = apply(plan, changes);

    expect(toSnapshot(apply(empty, inverse))).toEqual(toSnapshot(plan));
    expect(accepted(decide(empty, set(worksite, []), ALICE)).changes).toEqual([]);
  });

  it.each([
    ['a worksite nobody knows', set({ type: 'worksite', worksiteId: 'x' }, []), 'of.worksiteId'],
    ['a task nobody knows', set({ type: 'task', taskId: 'x' }, []), 'of.taskId'],
    ['one id twice', set(task, [deposit, deposit]), 'conditions.1.id'],
    ['no words', set(task, [{ ...gate, label: ' ' }]), 'conditions.0.label'],
  ])('refuses %s', (_, command, field) => {
    expect(refusal(decide(plan, command, ALICE)).violations).toMatchObject([{ field }]);
  });

  it('is not what saving the form of a worksite does', () => {
    const form = aWorksite({ title: 'Piscine Roy', conditions: [] });
    const saved = { type: 'edit-worksite', worksite: form } as const;

    const after = apply(plan, accepted(decide(plan, saved, ALICE)).changes);

    expect(after.records.worksite.get('worksite')).toMatchObject({
      ...{ title: 'Piscine Roy', conditions: [{ met: mark }, { id: 'old' }] },
    });
  });
});
