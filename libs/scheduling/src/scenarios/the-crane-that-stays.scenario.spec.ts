import { at } from '../testing/at.js';
import { ALICE, aSchedule, BOB, MANAGER } from '../testing/commands.js';
import { aPerson, aTask, lead } from '../testing/records.js';
import { aBoard, drag, type Board } from './a-board.js';

const after = (predecessorId: string) => [
  { predecessorId, kind: 'FS' as const, lag: { elapsed: 0 }, max: null },
];

/** The pit on Thursday and Friday, the crane with the shell on Tuesday morning, the filling after it. */
function pool(): Board {
  const board = aBoard({
    resources: [aPerson()],
    tasks: [
      aTask({ id: 'pit', label: 'Fouille' }),
      aTask({ id: 'shell', label: 'Pose de la coque', order: 2, links: after('pit') }),
      aTask({ id: 'fill', label: 'Remblai', order: 3, links: after('shell') }),
    ],
  });
  const paul = { team: [lead('paul')], ripple: 'none' as const };
  board.does(
    aSchedule({
      ...{ ...paul, interventionId: 'pit', taskId: 'pit' },
      ...{ start: at('2026-11-26 08:00'), amount: { halfDays: 4 } },
    }),
  );
  board.does(
    aSchedule({
      ...{ interventionId: 'crane', kind: 'block', taskId: 'shell', title: 'Grue' },
      ...{ start: at('2026-12-01 08:00'), end: at('2026-12-01 12:00'), team: [lead('paul')] },
      supplier: { name: 'Levage Ouest', phone: '02 40 00 00 00', orderNumber: 'G-17' },
      ripple: 'none',
    }),
  );
  board.does(
    aSchedule({
      ...{ ...paul, interventionId: 'fill', taskId: 'fill' },
      ...{ start: at('2026-12-01 13:30'), amount: { halfDays: 1 } },
    }),
  );
  return board;
}

const SLIPPED = drag('pit', '2026-12-01 08:00');

describe('the crane that stays', () => {
  it('is locked as soon as it is ordered', () => {
    const { lock } = pool().bar('crane');

    expect(lock.time).toMatchObject({ by: 'alice', name: 'Alice' });
    expect(lock.team).toBeNull();
  });

  it('does not follow the pit that slips: it says how late the pit is, and stays', () => {
    const board = pool();

    const { stops, added } = board.does(SLIPPED);

    expect(board.when('pit')).toBe('2026-12-01 08:00 – 2026-12-02 17:30');
    expect(board.when('crane')).toBe('2026-12-01 08:00 – 2026-12-01 12:00');
    expect(stops).toEqual([
      {
        interventionId: 'crane',
        needed: at('2026-12-03 08:00'),
        actual: at('2026-12-01 08:00'),
      },
    ]);
    expect(added.map(({ code }) => code)).toContain('link-blocked-by-lock');
  });

  it('holds what comes after it too: the filling goes on from the crane’s real end', () => {
    const board = pool();

    board.does(SLIPPED);

    expect(board.when('fill')).toBe('2026-12-01 13:30 – 2026-12-01 17:30');
  });

  it('is moved by nobody’s hand until it is unlocked, and by a manager in one go', () => {
    const board = pool();
    const later = drag('crane', '2026-12-03 08:00');

    expect(board.isToldNo(later, ALICE).join()).toMatch(/« Grue.* » est verrouillée par Alice/);
    expect(board.isToldNo({ ...later, unlock: true }, BOB).join()).toMatch(/Ce verrou a été posé/);

    board.does({ ...later, unlock: true }, MANAGER);

    expect(board.when('crane')).toBe('2026-12-03 08:00 – 2026-12-03 12:00');
    // The filling follows: it comes after the shell.
    expect(board.when('fill')).toBe('2026-12-03 13:30 – 2026-12-03 17:30');
  });
});
