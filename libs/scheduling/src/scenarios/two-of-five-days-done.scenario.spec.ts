import { toPlan } from '../tasks/to-plan.js';
import { taskStatus } from '../tasks/task-status.js';
import { at } from '../testing/at.js';
import { aSchedule, someContext } from '../testing/commands.js';
import { aPerson, aTask, lead } from '../testing/records.js';
import { aBoard, type Board } from './a-board.js';

const WEDNESDAY = someContext({ now: at('2026-11-25 07:00') });
const paul = { team: [lead('paul')] };

const withFiveDays = (): Board => {
  const task = aTask({ label: 'Maçonnerie', estimate: { halfDays: 10 } });
  const board = aBoard({ resources: [aPerson()], tasks: [task] });
  board.does(aSchedule({ ...paul, interventionId: 'week', start: at('2026-11-23 08:00') }));
  return board;
};

const left = ({ plan }: Board) => toPlan(plan).map(({ status, amount }) => ({ status, amount }));
const dot = ({ plan }: Board) => {
  const task = plan.records.task.get('task');
  return task && taskStatus(task, plan.interventionsOfTask('task'));
};

describe('two of five days done', () => {
  it('the five days take the whole week, and nothing is left to plan', () => {
    const board = withFiveDays();

    expect(board.when('week')).toBe('2026-11-23 08:00 – 2026-11-27 16:00');
    expect(left(board)).toEqual([]);
  });

  it('« pointer » with two days leaves three: the dot stays orange, the card says « reste 3 j »', () => {
    const board = withFiveDays();

    board.does(
      {
        ...{ type: 'close-intervention', interventionId: 'week' },
        ...{ actual: { halfDays: 4 }, taskFinished: false },
      },
      WEDNESDAY,
    );

    expect(dot(board)).toBe('planned');
    expect(left(board)).toEqual([{ status: 'planned', amount: { halfDays: 6 } }]);
  });

  it('the card, dropped on the next Monday, brings three days by itself', () => {
    const board = withFiveDays();
    board.does(
      {
        ...{ type: 'close-intervention', interventionId: 'week' },
        ...{ actual: { halfDays: 4 }, taskFinished: false },
      },
      WEDNESDAY,
    );

    board.does(aSchedule({ ...paul, interventionId: 'rest', start: at('2026-11-30 00:00') }));

    expect(board.when('rest')).toBe('2026-11-30 08:00 – 2026-12-02 17:30');
    expect(left(board)).toEqual([]);
    expect(dot(board)).toBe('planned');
  });

  it('the task is green once the last day is closed as finished', () => {
    const board = withFiveDays();
    board.does(
      {
        ...{ type: 'close-intervention', interventionId: 'week' },
        ...{ actual: { halfDays: 10 }, taskFinished: true },
      },
      someContext({ now: at('2026-11-27 17:00') }),
    );

    expect(dot(board)).toBe('done');
    expect(left(board)).toEqual([]);
  });
});
