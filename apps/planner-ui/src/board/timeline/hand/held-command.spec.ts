import { describe, expect, it } from '@jest/globals';
import { aPerson, aPlan, aWorksite, anIntervention, at, lead } from '@pastille/scheduling/testing';
import { axisOf } from '../axis.js';
import { heldCommand, type Carry } from './held-command.js';

const HALF_DAY = 720;
const wall = anIntervention({
  ...{ id: 'wall', worksiteId: 'worksite', amount: { halfDays: 2 }, team: [lead('malo')] },
  ...{ start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') },
});
const roof = anIntervention({
  ...{ id: 'roof', worksiteId: 'worksite', amount: { halfDays: 2 }, team: [lead('lise')] },
  ...{ start: at('2026-11-26 08:00'), end: at('2026-11-26 17:30') },
});
const plan = aPlan({
  worksites: [aWorksite({ id: 'worksite' })],
  resources: ['malo', 'sami', 'lise'].map((id) => aPerson({ id })),
  interventions: [wall, roof],
});
const ground = { plan, axis: axisOf('two-weeks', plan.settings.hours) };
const carried = (carry: Partial<Carry>) =>
  heldCommand(ground, [wall, roof], {
    ...{ grip: 'move', shift: 0, fromRow: 'malo', toRow: 'malo', pushes: false },
    ...carry,
  });

describe('bars in the hand', () => {
  it('go the same way together, as one move', () => {
    expect(carried({ shift: HALF_DAY })).toEqual({
      ...{ type: 'move', ripple: 'links', unlock: false },
      moves: [
        { interventionId: 'wall', start: at('2026-11-24 13:30'), replace: null },
        { interventionId: 'roof', start: at('2026-11-26 13:30'), replace: null },
      ],
    });
  });

  it('push people and machines too while Alt is down', () => {
    expect(carried({ shift: HALF_DAY, pushes: true })).toMatchObject({ ripple: 'push' });
  });

  it('on another line change hands where that person is on them, and only there', () => {
    expect(carried({ toRow: 'sami' })).toMatchObject({
      moves: [
        { interventionId: 'wall', start: wall.start, replace: { from: 'malo', to: 'sami' } },
        { interventionId: 'roof', start: roof.start, replace: null },
      ],
    });
  });

  it('by an end become longer by the same, each in its own length', () => {
    expect(carried({ grip: 'end', shift: HALF_DAY })).toMatchObject({
      type: 'batch',
      commands: [
        { type: 'resize', interventionId: 'wall', start: null, amount: { halfDays: 3 } },
        { type: 'resize', interventionId: 'roof', start: null, amount: { halfDays: 3 } },
      ],
    });
  });

  it('ask for nothing where they were taken', () => {
    expect(carried({})).toBeNull();
  });
});
