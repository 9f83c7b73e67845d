import { at } from '../testing/at.js';
import { aSchedule } from '../testing/commands.js';
import { anAbsence, aPerson, aTask, aWorksite, lead } from '../testing/records.js';
import { aBoard, drag, type Board } from './a-board.js';

const CURING = { elapsed: 21 * 24 * 60 };
const closing = anAbsence({
  ...{ id: 'christmas', resourceId: null, reason: 'closing' },
  ...{ start: at('2026-12-24 00:00'), end: at('2027-01-02 00:00') },
});

/** The slab is poured on Monday 30 November; its walls wait 21 days, and the roof for the walls. */
function house(absences = [closing]): Board {
  const board = aBoard({
    absences,
    resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa Roux' })],
    worksites: [aWorksite(), aWorksite({ id: 'roux', reference: 'CH-2', title: 'Poêle Roux' })],
    tasks: [
      aTask({ id: 'slab', label: 'Dalle' }),
      aTask({ id: 'walls', label: 'Élévation', order: 2 }),
      aTask({ id: 'roof', label: 'Charpente', order: 3 }),
      aTask({ id: 'stove', worksiteId: 'roux', label: 'Pose du poêle' }),
    ],
  });
  const link = { kind: 'FS', max: null } as const;
  board.does({
    ...{ type: 'link', taskId: 'walls' },
    link: { ...link, predecessorId: 'slab', lag: CURING },
  });
  board.does({
    ...{ type: 'link', taskId: 'roof' },
    link: { ...link, predecessorId: 'walls', lag: { elapsed: 0 } },
  });
  const plan = (id: string, wall: string, who: string, halfDays: number) =>
    board.does(
      aSchedule({
        ...{ interventionId: id, taskId: id, start: at(wall) },
        ...{ amount: { halfDays }, team: [lead(who)] },
      }),
    );
  plan('slab', '2026-11-30 08:00', 'paul', 2);
  plan('walls', '2026-12-22 08:00', 'lea', 2);
  plan('roof', '2026-12-23 08:00', 'lea', 2);
  return board;
}

describe('the slipped pour with 21 days of curing', () => {
  it('is well planned as it is: three weeks after the evening of the pour, on the next morning', () => {
    expect(house().worries()).toEqual([]);
  });

  it('pours two days later: the concrete cures through weekends and the closing, people do not work', () => {
    const board = house();

    const { reasons } = board.does(drag('slab', '2026-12-02 08:00'));

    // 21 days after Wednesday evening is the evening of the 23rd; then the company is closed.
    expect(board.when('slab')).toBe('2026-12-02 08:00 – 2026-12-02 17:30');
    expect(board.when('walls')).toBe('2027-01-04 08:00 – 2027-01-04 17:30');
    expect(board.when('roof')).toBe('2027-01-05 08:00 – 2027-01-05 17:30');
    expect(reasons.map(({ interventionId, cause }) => [interventionId, cause])).toEqual([
      ['roof', 'link'],
      ['slab', 'asked'],
      ['walls', 'link'],
    ]);
    expect(board.worries()).toEqual([]);
  });

  it('without a closing, it goes on the morning after: three days later, not a minute more', () => {
    const board = house([]);

    board.does(drag('slab', '2026-12-02 08:00'));

    expect(board.when('walls')).toBe('2026-12-24 08:00 – 2026-12-24 17:30');
    // Christmas is a Friday in 2026.
    expect(board.when('roof')).toBe('2026-12-28 08:00 – 2026-12-28 17:30');
  });

  it('pours earlier: what follows keeps its date, nothing is ever dragged forward', () => {
    const board = house();

    board.does(drag('slab', '2026-11-25 08:00'));

    expect(board.when('walls')).toBe('2026-12-22 08:00 – 2026-12-22 17:30');
  });

  it('moves nobody’s work elsewhere: Léa’s stove stays, and is told as booked twice', () => {
    const board = house();
    board.does(
      aSchedule({
        ...{ interventionId: 'stove', taskId: 'stove', start: at('2027-01-04 08:00') },
        ...{ amount: { halfDays: 2 }, team: [lead('lea')] },
      }),
    );

    const { added } = board.does(drag('slab', '2026-12-02 08:00'));

    expect(board.when('stove')).toBe('2027-01-04 08:00 – 2027-01-04 17:30');
    expect(added.map(({ code, ids }) => [code, ...ids])).toEqual([
      ['double-booked-staff', 'stove', 'walls'],
    ]);
  });

  it('is what the pointer had shown, and one undo brings the three bars back', () => {
    const board = house();
    const before = ['slab', 'walls', 'roof'].map((id) => board.when(id));
    const command = drag('slab', '2026-12-02 08:00');

    const shown = board.preview(command);
    const done = board.does(command);
    board.takesBack(done);

    expect(done).toEqual(shown);
    expect(['slab', 'walls', 'roof'].map((id) => board.when(id))).toEqual(before);
  });
});
