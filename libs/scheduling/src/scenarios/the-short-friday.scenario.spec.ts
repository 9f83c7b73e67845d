import { at } from '../testing/at.js';
import { aSchedule } from '../testing/commands.js';
import { aPerson, aTask, lead } from '../testing/records.js';
import { aBoard, drag } from './a-board.js';

/** Monday to Thursday 8:00 to 12:00 and 13:30 to 17:30; on Fridays the workshop closes at 16:00. */
const parts = { resources: [aPerson()], tasks: [aTask()] };
const paul = { team: [lead('paul')] };

describe('the short Friday', () => {
  it('is a whole day: two days from Friday morning end on Monday evening', () => {
    const board = aBoard(parts);

    board.does(aSchedule({ ...paul, start: at('2026-11-27 08:00'), amount: { halfDays: 4 } }));

    expect(board.when('new')).toBe('2026-11-27 08:00 – 2026-11-30 17:30');
    expect(board.worries()).toEqual([]);
  });

  it('ends its afternoon at four, and that is still half a day', () => {
    const board = aBoard(parts);

    board.does(aSchedule({ ...paul, start: at('2026-11-27 13:30'), amount: { halfDays: 1 } }));

    expect(board.when('new')).toBe('2026-11-27 13:30 – 2026-11-27 16:00');
  });

  it('has no hours to lend: two hours from three o’clock end on Monday at nine', () => {
    const board = aBoard(parts);

    board.does(aSchedule({ ...paul, start: at('2026-11-27 15:00'), amount: { minutes: 120 } }));

    expect(board.when('new')).toBe('2026-11-27 15:00 – 2026-11-30 09:00');
  });

  it('keeps the days of a job that is dragged onto it: three days stay three days', () => {
    const board = aBoard(parts);
    board.does(aSchedule({ ...paul, start: at('2026-11-23 08:00'), amount: { halfDays: 6 } }));
    expect(board.when('new')).toBe('2026-11-23 08:00 – 2026-11-25 17:30');

    board.does(drag('new', '2026-11-26 08:00'));

    expect(board.when('new')).toBe('2026-11-26 08:00 – 2026-11-30 17:30');
    expect(board.bar('new').amount).toEqual({ halfDays: 6 });
  });
});
