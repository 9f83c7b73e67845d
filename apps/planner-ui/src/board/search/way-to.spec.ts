import { describe, expect, it } from '@jest/globals';
import {
  aMachine,
  aPerson,
  aPlan,
  aStatus,
  aTask,
  aWorksite,
  anIntervention,
  at,
  lead,
} from '@pastille/scheduling/testing';
import { dayOf } from '@pastille/time';
import { NO_FILTERS } from '../filters/filters.js';
import { EVERYTHING } from '../filters/shown.js';
import { answerOf } from './answer.js';
import type { Target } from './search-index.js';
import { wayTo, type WayScene } from './way-to.js';

const NOW = at('2026-11-23 07:00');

const plan = aPlan({
  statuses: [aStatus(), aStatus({ id: 'closed', onBoard: false, order: 9 })],
  worksites: [
    aWorksite({ id: 'pool' }),
    aWorksite({ id: 'red', reference: 'CH-2' }),
    aWorksite({ id: 'past', reference: 'CH-3', statusId: 'closed' }),
  ],
  tasks: [aTask({ id: 'lay', worksiteId: 'pool' }), aTask({ id: 'dig', worksiteId: 'red' })],
  resources: [aPerson({ id: 'malo' }), aMachine({ id: 'digger' })],
  interventions: [
    anIntervention({
      ...{ id: 'later', worksiteId: 'pool', taskId: 'lay', team: [lead('malo')] },
      ...{ start: at('2026-12-01 08:00'), end: at('2026-12-01 17:30') },
    }),
  ],
});

const scene: WayScene = { plan, view: { face: 'resources' }, shown: EVERYTHING, narrow: false };

const to = (kind: Target['kind'], id: string, parts: Partial<WayScene> = {}) =>
  wayTo({ ...scene, ...parts }, answerOf(plan, { kind, id }, NOW), null);

describe('the way to what was found', () => {
  it('leads to the next bar of a worksite, on its day', () => {
    expect(to('worksite', 'pool')).toEqual({
      show: { day: dayOf('2026-12-01'), face: 'worksites' },
      scroll: { interventionId: 'later', rowId: null },
      open: null,
    });
  });

  it('leads to the bar on the row of the person that was found', () => {
    expect(to('resource', 'malo')).toMatchObject({
      show: { face: 'resources' },
      scroll: { interventionId: 'later', rowId: 'malo' },
    });
  });

  it('leads to the row where there is no bar, and leaves the table open', () => {
    expect(to('worksite', 'red', { view: { face: 'table' } })).toEqual({
      show: { face: 'table' },
      scroll: { interventionId: null, rowId: 'red' },
      open: null,
    });
    expect(to('resource', 'digger')).toMatchObject({
      show: { face: 'equipment' },
      scroll: { interventionId: null, rowId: 'digger' },
    });
  });

  it('takes the filters away that would hide it', () => {
    const shown = { ...EVERYTHING, isAll: false, worksite: () => false };

    expect(to('worksite', 'pool', { shown }).show).toMatchObject({ filters: NO_FILTERS });
    expect(to('worksite', 'pool').show).not.toHaveProperty('filters');
  });

  it('opens what is not on the board', () => {
    expect(to('worksite', 'past')).toEqual({
      show: null,
      scroll: null,
      open: { kind: 'worksite', id: 'past' },
    });
  });

  it('opens on a phone what is on that day, and a red task itself', () => {
    expect(to('worksite', 'pool', { narrow: true })).toMatchObject({
      show: { day: dayOf('2026-12-01') },
      scroll: null,
      open: { kind: 'intervention', id: 'later' },
    });
    expect(to('task', 'dig', { narrow: true }).open).toEqual({ kind: 'task', id: 'dig' });
  });
});
