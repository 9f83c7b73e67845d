import type { EditSeries } from '../decide/command.js';
import { occurrencesOf } from '../recurrence/occurrences-of.js';
import type { Series } from '../model/index.js';
import { at } from '../testing/at.js';
import { MANAGER } from '../testing/commands.js';
import { aPerson, lead } from '../testing/records.js';
import { aBoard, type Board } from './a-board.js';

const MONDAYS: Series = {
  ...{ id: 'mondays', recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=8' } },
  ...{ start: '2026-11-23T08:00', amount: { minutes: 120 }, holidays: 'keep', splitFrom: null },
  ...{ kind: 'appointment', worksiteId: null, taskId: null, clientId: 'client' },
  ...{ locationId: null, title: 'Entretien de la piscine', team: [lead('paul')], note: null },
};

const edit = (parts: Partial<EditSeries>): EditSeries => ({
  ...{ type: 'edit-series', seriesId: 'mondays', key: '2026-11-23T08:00' },
  ...{ scope: 'this', change: null, newId: 'new' },
  ...parts,
});

/** Every visit, occurrence or stored, as it stands on the board. */
function visits(board: Board): readonly string[] {
  const range = { start: at('2026-11-01 00:00'), end: at('2027-06-01 00:00') };
  const coming = occurrencesOf(board.plan, range).occurrences;
  const stored = [...board.plan.records.intervention.values()];
  return [...coming, ...stored]
    .filter(({ state }) => state !== 'cancelled')
    .map(({ start }) => board.clock(start))
    .sort();
}

function pool(): Board {
  const board = aBoard({ resources: [aPerson()] });
  board.does({ type: 'put-series', series: MONDAYS });
  return board;
}

describe('the series edited twice', () => {
  it('comes eight Mondays, across Christmas', () => {
    expect(visits(pool())).toEqual([
      ...['2026-11-23 08:00', '2026-11-30 08:00', '2026-12-07 08:00', '2026-12-14 08:00'],
      ...['2026-12-21 08:00', '2026-12-28 08:00', '2027-01-04 08:00', '2027-01-11 08:00'],
    ]);
  });

  it('first one visit at ten, then Tuesdays from mid-December, then the afternoon from the new year', () => {
    const board = pool();
    const one = { key: '2026-12-07T08:00', newId: 'once' };

    board.does(edit({ ...one, change: { start: '2026-12-07T10:00' } }));
    board.does(
      edit({
        ...{ key: '2026-12-14T08:00', scope: 'following', newId: 'tuesdays' },
        change: { start: '2026-12-15T08:00' },
      }),
    );
    board.does(
      edit({
        ...{ seriesId: 'tuesdays', key: '2027-01-05T08:00' },
        ...{ scope: 'following', newId: 'afternoons', change: { start: '2027-01-05T14:00' } },
      }),
    );

    // Eight visits from first to last: the count was divided, not doubled.
    expect(visits(board)).toEqual([
      ...['2026-11-23 08:00', '2026-11-30 08:00', '2026-12-07 10:00', '2026-12-15 08:00'],
      ...['2026-12-22 08:00', '2026-12-29 08:00', '2027-01-05 14:00', '2027-01-12 14:00'],
    ]);
  });

  it('leaves what was locked before where it is, and takes it out of the new series', () => {
    const board = pool();
    const key = '2026-12-21T08:00';
    board.does({ type: 'touch-occurrence', seriesId: 'mondays', key, interventionId: 'promised' });
    board.does({
      ...{ type: 'set-lock', interventionId: 'promised' },
      ...{ facet: 'time', locked: true, reason: 'promis au client' },
    });

    board.does(
      edit({
        ...{ key: '2026-12-14T08:00', scope: 'following', newId: 'tuesdays' },
        change: { start: '2026-12-15T08:00' },
      }),
    );

    expect(board.when('promised')).toBe('2026-12-21 08:00 – 2026-12-21 10:00');
    expect(visits(board)).toContain('2026-12-21 08:00');
    expect(visits(board).filter((when) => when.startsWith('2026-12-1'))).toEqual([
      '2026-12-15 08:00',
    ]);
  });

  it('two undos bring back the eight Mondays', () => {
    const board = pool();
    const before = visits(board);
    const first = board.does(edit({ key: '2026-12-07T08:00', newId: 'once', change: null }));
    const second = board.does(
      edit({
        ...{ key: '2026-12-14T08:00', scope: 'following', newId: 'tuesdays' },
        change: { start: '2026-12-15T08:00' },
      }),
    );
    expect(visits(board)).toHaveLength(7);

    board.takesBack(second, MANAGER);
    board.takesBack(first, MANAGER);

    expect(visits(board)).toEqual(before);
    expect([...board.plan.records.series.keys()]).toEqual(['mondays']);
  });
});
