import { at } from '../testing/at.js';
import { aSchedule } from '../testing/commands.js';
import { someSettings } from '../testing/a-plan.js';
import {
  aMachine,
  anIntervention,
  aPerson,
  aTask,
  aWorksite,
  lead,
  member,
} from '../testing/records.js';
import { aBoard, drag } from './a-board.js';

const VAN = aMachine({ id: 'van', name: 'Fourgon 12 m³' });
const SPARE = aMachine({ id: 'spare', name: 'Fourgon 8 m³' });

const parts = {
  resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa Roux' }), VAN, SPARE],
  worksites: [aWorksite(), aWorksite({ id: 'roux', reference: 'CH-2', title: 'Poêle Roux' })],
  tasks: [
    aTask({ label: 'Terrassement' }),
    aTask({ id: 'stove', worksiteId: 'roux', label: 'Pose du poêle' }),
  ],
  interventions: [
    anIntervention({ id: 'dig', taskId: 'task', team: [lead('paul'), member('van')] }),
  ],
};

const stove = aSchedule({
  interventionId: 'stove-monday',
  taskId: 'stove',
  start: at('2026-11-23 14:00'),
  amount: { halfDays: 1 },
  team: [lead('lea'), member('van')],
});

describe('the van booked twice', () => {
  it('is refused with the name of the van, the hours and the other job', () => {
    const board = aBoard(parts);

    expect(board.isToldNo(stove)).toEqual([
      'Fourgon 12 m³ est déjà pris du 23 nov. à 14 h au 23 nov. à 17 h 30 : Terrassement · Piscine Martin.',
    ]);
    expect(board.plan.interventionsOfTask('stove')).toEqual([]);
  });

  it('goes with the spare van, or with the same one when the morning’s job gives it back at noon', () => {
    const spare = aBoard(parts);
    spare.does({ ...stove, team: [lead('lea'), member('spare')] });
    expect(spare.worries()).toEqual([]);

    const board = aBoard(parts);
    board.does({
      ...{ type: 'resize', interventionId: 'dig', start: null, end: null, ripple: 'links' },
      amount: { halfDays: 1 },
    });
    board.does(stove);
    expect(board.worries()).toEqual([]);
    expect(board.when('stove-monday')).toBe('2026-11-23 14:00 – 2026-11-23 17:30');
  });

  it('is only told where the company chose to be warned, and is cured by another day', () => {
    const settings = someSettings({ overbooking: { staff: 'warn', equipment: 'warn' } });
    const board = aBoard({ ...parts, settings });

    const { added } = board.does(stove);
    expect(added.map(({ code, ids }) => [code, ...ids])).toEqual([
      ['double-booked-equipment', 'dig', 'stove-monday'],
    ]);
    expect(board.reads().join()).toContain('Fourgon 12 m³ est réservé deux fois');

    const { removed } = board.does(drag('stove-monday', '2026-11-24 13:30'));
    expect(removed.map(({ code }) => code)).toEqual(['double-booked-equipment']);
    expect(board.worries()).toEqual([]);
  });
});
