import { describe, expect, it } from '@jest/globals';
import { dayOf } from '@pastille/time';
import {
  aCrew,
  anIntervention,
  aPerson,
  aPlan,
  at,
  aWorksite,
  lead,
} from '@pastille/scheduling/testing';
import { rangeOf } from '../view/range.js';
import { sourcesOf, standingsOn, type Scene } from './standing.js';

const on = (day: string) => ({ start: at(`${day} 08:00`), end: at(`${day} 17:30`) });
const plan = aPlan({
  worksites: [aWorksite({ id: 'pool' })],
  resources: [
    aPerson({ id: 'malo' }),
    aPerson({ id: 'sami' }),
    aCrew({
      id: 'crew',
      members: [
        { resourceId: 'malo', from: null, to: null },
        { resourceId: 'sami', from: '2026-11-26', to: null },
      ],
    }),
  ],
  interventions: [
    anIntervention({ id: 'dig', worksiteId: 'pool', team: [lead('crew')], ...on('2026-11-24') }),
    anIntervention({ id: 'pour', worksiteId: 'pool', team: [lead('crew')], ...on('2026-11-27') }),
    anIntervention({ id: 'visit', worksiteId: null, team: [], ...on('2026-11-25') }),
    anIntervention({ id: 'later', worksiteId: 'pool', team: [], ...on('2026-12-21') }),
    anIntervention({
      ...{ id: 'gone', worksiteId: 'pool', team: [lead('malo')], state: 'cancelled' },
      ...on('2026-11-25'),
    }),
  ],
});
const scene = (face: Scene['face']): Scene => ({
  ...{ face, plan, range: rangeOf('two-weeks', dayOf('2026-11-23')) },
});
const resource = (id: string) => ({ kind: 'resource' as const, id });
const other = { kind: 'other' as const, id: 'other' as const };
const idsOn = (face: Scene['face'], row: Parameters<typeof standingsOn>[1]) =>
  standingsOn(scene(face), row).map(({ one, viaCrew }) => [one.id, viaCrew]);

describe('what stands on a row', () => {
  it('of a worksite is its work in the days on screen, and nothing that was cancelled', () => {
    expect(idsOn('worksites', { kind: 'worksite', id: 'pool' })).toEqual([
      ['dig', null],
      ['pour', null],
    ]);
  });

  it('of a person is also that of the crew, from the day on which they are in it', () => {
    expect(idsOn('resources', resource('malo'))).toEqual([
      ['dig', 'crew'],
      ['pour', 'crew'],
    ]);
    expect(idsOn('resources', resource('sami'))).toEqual([['pour', 'crew']]);
    expect(idsOn('resources', resource('crew'))).toEqual([
      ['dig', null],
      ['pour', null],
    ]);
  });

  it('of the row for all else is what has no worksite, or nobody', () => {
    expect(idsOn('worksites', other)).toEqual([['visit', null]]);
    expect(idsOn('resources', other)).toEqual([['visit', null]]);
    expect(idsOn('equipment', other)).toEqual([]);
  });

  it('depends on the same things as long as nothing of it changed', () => {
    const row = resource('malo');

    expect(sourcesOf(scene('resources'), row)).toEqual(sourcesOf(scene('resources'), row));
    expect(sourcesOf(scene('resources'), row)).toHaveLength(3);
  });
});
