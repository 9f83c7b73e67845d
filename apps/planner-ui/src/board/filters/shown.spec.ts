import { describe, expect, it } from '@jest/globals';
import type { Plan } from '@pastille/scheduling';
import {
  aCrew,
  aLocation,
  aPerson,
  aPlan,
  aTask,
  aTaskKind,
  aWorksite,
  anIntervention,
  at,
  lead,
} from '@pastille/scheduling/testing';
import { dayOf } from '@pastille/time';
import { factsOf } from '../view/facts.js';
import { rangeOf } from '../view/range.js';
import { NO_FILTERS, type Filters } from './filters.js';
import { EVERYTHING, shownBy, shownWorksites } from './shown.js';

const NOW = at('2026-11-23 07:00');

const plan = aPlan({
  taskKinds: [
    aTaskKind({ id: 'liner', trade: 'Piscines' }),
    aTaskKind({ id: 'flue', trade: 'Poêles' }),
  ],
  locations: [
    aLocation({ id: 'lake', city: 'Annecy' }),
    aLocation({ id: 'town', city: 'Chambéry' }),
  ],
  worksites: [
    aWorksite({ id: 'pool', locationId: 'lake', start: { date: '2026-11-23', certainty: 'firm' } }),
    aWorksite({
      id: 'stove',
      reference: 'CH-2',
      locationId: 'town',
      start: { date: '2026-11-24', certainty: 'provisional' },
    }),
    aWorksite({ id: 'someday', reference: 'CH-3', locationId: 'lake' }),
  ],
  tasks: [
    aTask({ id: 'lay', worksiteId: 'pool', kindId: 'liner' }),
    aTask({ id: 'pipe', worksiteId: 'stove', kindId: 'flue' }),
  ],
  resources: [
    aPerson({ id: 'malo', trade: 'Piscines' }),
    aPerson({ id: 'eric', trade: 'Poêles' }),
    aPerson({ id: 'ines', trade: 'Piscines' }),
    aCrew({ id: 'crew', members: [{ resourceId: 'malo', from: null, to: null }] }),
  ],
  interventions: [
    anIntervention({ id: 'laying', worksiteId: 'pool', taskId: 'lay', team: [lead('crew')] }),
    anIntervention({ id: 'piping', worksiteId: 'stove', taskId: 'pipe', team: [] }),
    anIntervention({
      id: 'later',
      worksiteId: 'stove',
      taskId: 'pipe',
      start: at('2027-02-01 08:00'),
      end: at('2027-02-01 17:30'),
      team: [lead('eric')],
    }),
  ],
});

const facts = factsOf(plan, NOW);

function leaves(parts: Partial<Filters>, of: Plan = plan) {
  const range = rangeOf('week', dayOf('2026-11-23'));
  const shown = shownBy({ ...NO_FILTERS, ...parts }, { plan: of, facts, range });
  return {
    worksites: facts.worksites.filter(shown.worksite).map(({ id }) => id),
    people: [...of.records.resource.values()].filter(shown.resource).map(({ id }) => id),
    bars: [...of.records.intervention.values()].filter(shown.bar).map(({ id }) => id),
  };
}

describe('what filters leave', () => {
  it('is everything, and always the same object, where none is set', () => {
    const range = rangeOf('week', dayOf('2026-11-23'));

    expect(shownBy(NO_FILTERS, { plan, facts, range })).toBe(EVERYTHING);
  });

  it('a trade leaves its worksites and bars, and the people of the trade or at it', () => {
    expect(leaves({ trades: ['Piscines'] })).toEqual({
      worksites: ['pool'],
      people: ['malo', 'ines', 'crew'],
      bars: ['laying'],
    });
  });

  it('a person is found through the crew of that day', () => {
    expect(leaves({ people: ['malo'] })).toMatchObject({
      worksites: ['pool'],
      people: ['malo'],
      bars: ['laying'],
    });
  });

  it('a crew leaves its members too', () => {
    expect(leaves({ people: ['crew'] }).people).toEqual(['malo', 'crew']);
  });

  it('a place leaves what is worked there, and whoever works there on these days', () => {
    expect(leaves({ places: ['Annecy'] })).toEqual({
      worksites: ['pool', 'someday'],
      people: ['malo', 'crew'],
      bars: ['laying'],
    });
    expect(leaves({ places: ['Chambéry'] }).people).toEqual([]);
  });

  it('only provisional, only without people: either of them is enough', () => {
    expect(leaves({ only: ['provisional'] }).worksites).toEqual(['stove']);
    expect(leaves({ only: ['unstaffed'] }).bars).toEqual(['piping']);
    expect(leaves({ only: ['unstaffed', 'provisional'] }).bars).toEqual(['piping', 'later']);
  });

  it('two lists must both be answered, two entries of one list need only one', () => {
    expect(leaves({ trades: ['Piscines', 'Poêles'] }).worksites).toEqual(['pool', 'stove']);
    expect(leaves({ trades: ['Piscines'], places: ['Chambéry'] }).worksites).toEqual([]);
  });

  it('keeps the undated apart', () => {
    const range = rangeOf('week', dayOf('2026-11-23'));
    const shown = shownBy({ ...NO_FILTERS, places: ['Annecy'] }, { plan, facts, range });

    const { worksites, firstUndated } = shownWorksites(facts, shown);

    expect(worksites.map(({ id }) => id)).toEqual(['pool', 'someday']);
    expect(firstUndated).toBe(1);
  });
});
