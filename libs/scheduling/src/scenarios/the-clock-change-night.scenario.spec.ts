import { at } from '../testing/at.js';
import { aSchedule, someContext } from '../testing/commands.js';
import { aPerson, aTask, lead } from '../testing/records.js';
import { aBoard, drag } from './a-board.js';

/* In Paris clocks go from 2:00 to 3:00 on 28 March 2027, and from 3:00 back to 2:00 on 31 October 2027. */
const parts = { resources: [aPerson()], tasks: [aTask()] };
const NIGHTS = [
  { night: 'the night that loses an hour', friday: '2027-03-26', monday: '2027-03-29' },
  { night: 'the night that gains an hour', friday: '2027-10-29', monday: '2027-11-02' },
];

describe('the clock-change night', () => {
  it.each(NIGHTS)('$night: two days stay two days, by the clock on the wall', (one) => {
    const board = aBoard(parts);
    const start = at(`${one.friday} 08:00`);

    // Easter Monday (29 March 2027) and All Saints (1 November 2027) are days off.
    board.does(aSchedule({ start, amount: { halfDays: 4 }, team: [lead('paul')] }));

    const last = one.monday === '2027-03-29' ? '2027-03-30' : one.monday;
    expect(board.when('new')).toBe(`${one.friday} 08:00 – ${last} 17:30`);
  });

  it('a bar dragged across it keeps its wall time and its hours', () => {
    const board = aBoard(parts);
    const minutes = { amount: { minutes: 600 }, team: [lead('paul')] };
    board.does(aSchedule({ ...minutes, start: at('2027-03-25 10:00') }));
    expect(board.when('new')).toBe('2027-03-25 10:00 – 2027-03-26 12:00');

    board.does(drag('new', '2027-03-31 10:00'));

    expect(board.when('new')).toBe('2027-03-31 10:00 – 2027-04-01 12:00');
  });

  it('a crane ordered for half past two, which does not exist, comes at half past three', () => {
    const board = aBoard(parts);

    board.does(
      aSchedule({
        ...{ kind: 'block', taskId: null, worksiteId: 'worksite', title: 'Grue' },
        ...{ start: at('2027-03-28 02:30'), end: at('2027-03-28 05:00') },
      }),
    );

    expect(board.when('new')).toBe('2027-03-28 03:30 – 2027-03-28 05:00');
  });

  it('half past two that comes twice means the first, and the night shift lasts an hour more', () => {
    const board = aBoard(parts);
    const start = at('2027-10-31 02:30');

    board.does(
      aSchedule({
        ...{ kind: 'block', taskId: null, worksiteId: 'worksite', title: 'Grue' },
        ...{ start, end: at('2027-10-31 05:00') },
      }),
    );

    const { end } = board.bar('new');
    expect(end - start).toBe(3.5 * 60);
    expect(board.worries(someContext({ now: end - 1 }))).not.toContain('to-close new');
  });
});
