import { describe, expect, it } from '@jest/globals';
import { dayOf } from '@pastille/time';
import { aPerson, aPlan, anIntervention, at, lead } from '@pastille/scheduling/testing';
import { copyOf, pasteCommand, weekOf } from './copies.js';

const wall = anIntervention({
  ...{ id: 'wall', start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') },
  team: [lead('malo')],
});
const visit = anIntervention({
  ...{ id: 'visit', start: at('2026-11-26 10:20'), end: at('2026-11-26 11:20') },
  team: [lead('malo')],
});
const next = anIntervention({
  ...{ id: 'next', start: at('2026-12-01 08:00'), end: at('2026-12-01 12:00') },
  team: [lead('malo')],
});
const other = anIntervention({
  ...{ id: 'other', start: at('2026-11-25 08:00'), end: at('2026-11-25 12:00') },
  team: [lead('lise')],
});
const gone = anIntervention({ ...visit, id: 'gone', state: 'cancelled' });
const plan = aPlan({
  resources: [aPerson({ id: 'malo' }), aPerson({ id: 'sami' }), aPerson({ id: 'lise' })],
  interventions: [wall, visit, next, other, gone],
});
const ids = () => {
  let made = 0;
  return () => `copy-${(made += 1)}`;
};
const paste = (copied: Parameters<typeof pasteCommand>[1], day: string, rowId: string | null) =>
  pasteCommand(plan, copied, { at: { day: dayOf(day), rowId }, newId: ids() });

describe('copies', () => {
  it('keep their hour and their distance, the first on the day where they are pasted', () => {
    const copied = copyOf(plan, [visit, wall], null);

    expect(copied && paste(copied, '2026-11-30', null)).toEqual({
      type: 'duplicate',
      copies: [
        { of: 'visit', interventionId: 'copy-1', start: at('2026-12-02 10:20'), team: null },
        { of: 'wall', interventionId: 'copy-2', start: at('2026-11-30 08:00'), team: null },
      ],
    });
  });

  it('go to the person on whose line they are pasted', () => {
    const copied = copyOf(plan, [wall], 'malo');

    expect(copied && paste(copied, '2026-11-24', 'sami')?.copies[0]?.team).toEqual([lead('sami')]);
    expect(copied && paste(copied, '2026-11-24', 'malo')?.copies[0]?.team).toBeNull();
  });

  it('of a week are what that person does in it, from Monday on', () => {
    const week = weekOf(plan, 'malo', dayOf('2026-11-23'));

    expect(week).toMatchObject({ ids: ['wall', 'visit'], whole: 'week' });
    expect(paste(week, '2026-11-30', 'malo')?.copies.map(({ start }) => start)).toEqual([
      at('2026-12-01 08:00'),
      at('2026-12-03 10:20'),
    ]);
  });

  it('are none where nothing is left of what was copied', () => {
    expect(copyOf(plan, [], null)).toBeNull();
    expect(
      paste({ ids: ['gone'], resourceId: null, from: 0, whole: 'bars' }, '2026-11-30', null),
    ).toBeNull();
  });
});
