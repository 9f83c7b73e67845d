import { at } from '../testing/at.js';
import { aSchedule } from '../testing/commands.js';
import { anAbsence, aPerson, aTask, lead } from '../testing/records.js';
import { aBoard, drag } from './a-board.js';

const closing = anAbsence({
  ...{ id: 'christmas', resourceId: null, reason: 'closing' },
  ...{ start: at('2026-12-24 00:00'), end: at('2027-01-02 00:00') },
});
const house = aTask({ label: 'Extension', estimate: { halfDays: 68 } });
const fromNovember = aSchedule({ start: at('2026-11-30 08:00'), team: [lead('paul')] });

/*
 * Thirty-four days by hand: 30 November to 23 December are 18 working days; from 4 January on
 * 5 + 5 + 5 more until the 22nd, and the last one is Monday the 25th.
 */
const LAST_EVENING = '2027-01-25 17:30';

describe('Christmas closing across a worksite of 34 days', () => {
  it('stretches the bar over the closing, and nothing is wrong', () => {
    const board = aBoard({ resources: [aPerson()], tasks: [house], absences: [closing] });

    board.does(fromNovember);

    expect(board.when('new')).toBe(`2026-11-30 08:00 – ${LAST_EVENING}`);
    expect(board.bar('new').amount).toEqual({ halfDays: 68 });
    expect(board.worries()).toEqual([]);
  });

  it('decided after the bar was drawn, it moves nothing and says so', () => {
    const board = aBoard({ resources: [aPerson()], tasks: [house] });
    board.does(fromNovember);
    const before = board.when('new');

    board.does({ type: 'put-absence', absence: closing });

    expect(board.when('new')).toBe(before);
    expect(board.worries()).toEqual(['absence new']);
    expect(board.reads().join()).toMatch(/L’entreprise est fermée le 24 déc\./);
  });

  it('is cured when the planner puts the bar back where it stands: 34 days are counted anew', () => {
    const board = aBoard({ resources: [aPerson()], tasks: [house] });
    board.does(fromNovember);
    board.does({ type: 'put-absence', absence: closing });

    board.does(drag('new', '2026-12-01 08:00'));

    expect(board.when('new')).toBe('2026-12-01 08:00 – 2027-01-26 17:30');
    expect(board.worries()).toEqual([]);
  });
});
