import { at } from '../testing/at.js';
import { ALICE, BOB, TEAM_LOCKED, TIME_LOCKED } from '../testing/commands.js';
import { anAbsence, anIntervention, aPerson, lead } from '../testing/records.js';
import { aBoard, drag } from './a-board.js';

const SICK = anAbsence({ reason: 'sickness', end: at('2026-11-28 00:00') });
const reassign = {
  type: 'reassign',
  interventionId: 'crane-day',
  remove: [],
  replace: [{ from: 'paul', to: 'lea' }],
  add: [],
  lead: null,
} as const;

const withLock = (lock: typeof TIME_LOCKED) =>
  aBoard({
    resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa Roux' })],
    interventions: [anIntervention({ id: 'crane-day', lock, team: [lead('paul')] })],
  });

describe('the sick technician, replaced on a locked date', () => {
  it('his sickness moves nothing: the date stays, and the list says who is missing', () => {
    const board = withLock(TIME_LOCKED);

    const { changes } = board.does({ type: 'put-absence', absence: SICK });

    expect(changes.map(({ kind }) => kind)).toEqual(['absence']);
    expect(board.when('crane-day')).toBe('2026-11-23 08:00 – 2026-11-23 17:30');
    expect(board.reads()).toEqual([
      'Paul Durand est en arrêt maladie le 23 nov. : Piscine Martin.',
    ]);
  });

  it('somebody else takes his place, the padlock stays closed and the date as promised', () => {
    const board = withLock(TIME_LOCKED);
    board.does({ type: 'put-absence', absence: SICK });

    const { removed } = board.does(reassign, BOB);

    expect(removed.map(({ code }) => code)).toEqual(['absence']);
    expect(board.team('crane-day')).toEqual(['lea']);
    expect(board.when('crane-day')).toBe('2026-11-23 08:00 – 2026-11-23 17:30');
    expect(board.bar('crane-day').lock).toEqual(TIME_LOCKED);
    expect(board.worries()).toEqual([]);
  });

  it('moving the date to when he is back is refused, with who locked it and why', () => {
    const board = withLock(TIME_LOCKED);
    const said = board.isToldNo(drag('crane-day', '2026-11-30 08:00'), BOB);

    expect(said.join()).toMatch(/verrouillée par Alice le 13 nov\. à 15 h : grue réservée/);
  });

  it('where the team is locked too, it is first unlocked by whoever locked it', () => {
    const board = withLock(TEAM_LOCKED);
    expect(board.isToldNo(reassign, BOB).join()).toMatch(/L’équipe .* est verrouillée par Alice/);

    board.does(
      {
        ...{ type: 'set-lock', interventionId: 'crane-day' },
        ...{ facet: 'team', locked: false, reason: null },
      },
      ALICE,
    );
    board.does(reassign, BOB);

    expect(board.team('crane-day')).toEqual(['lea']);
  });
});
