import { describe, expect, it } from '@jest/globals';
import type { PlanningCommand } from '@pastille/scheduling';
import { aPlan, anIntervention } from '@pastille/scheduling/testing';
import { cancelCommand, forAll, lockCommand, standing } from './act-on-many.js';
import { asOne } from './as-one.js';

const mark = { by: 'anne', name: 'Anne', at: 0, reason: null };
const open = anIntervention({ id: 'open' });
const locked = anIntervention({ id: 'locked', lock: { time: mark, team: null } });
const gone = anIntervention({ id: 'gone', state: 'cancelled' });
const move = (id: string): Extract<PlanningCommand, { type: 'move' }> => ({
  ...({ type: 'move', ripple: 'links', unlock: false } as const),
  moves: [{ interventionId: id, start: 600, replace: null }],
});

describe('one act on all that is chosen', () => {
  it('leaves out what was cancelled meanwhile or never was', () => {
    const plan = aPlan({ interventions: [open, gone] });

    expect(standing(plan, ['gone', 'open', 'unknown'])).toEqual([open]);
  });

  it('locks those that are open, and opens all where all are locked', () => {
    const lock = { type: 'set-lock', facet: 'time', reason: null } as const;

    expect(lockCommand([open, locked], 'time')).toEqual({
      ...{ ...lock, interventionId: 'open', locked: true },
    });
    expect(lockCommand([locked], 'time')).toEqual({
      ...{ ...lock, interventionId: 'locked', locked: false },
    });
  });

  it('is one batch, or the act itself on one, or nothing at all on none', () => {
    const cancel = (interventionId: string) => ({ type: 'cancel-intervention', interventionId });

    expect(cancelCommand([open, locked])).toEqual({
      type: 'batch',
      commands: [cancel('open'), cancel('locked')],
    });
    expect(cancelCommand([open])).toEqual(cancel('open'));
    expect(cancelCommand([])).toBeNull();
  });

  it('is for none where one of them has no such act', () => {
    expect(forAll([open, locked], ({ id }) => (id === 'open' ? move(id) : null))).toBeNull();
  });

  it('makes one move of several, judged together', () => {
    expect(asOne([move('open'), move('locked')])).toEqual({
      ...{ type: 'move', ripple: 'links', unlock: false },
      moves: [...move('open').moves, ...move('locked').moves],
    });
  });
});
