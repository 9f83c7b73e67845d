import { describe, expect, it } from '@jest/globals';
import { decide, findSlots, type Plan } from '@pastille/scheduling';
import {
  aCrew,
  aPerson,
  aPlan,
  aTask,
  aWorksite,
  anIntervention,
  at,
  lead,
} from '@pastille/scheduling/testing';
import { queryOf, scheduleOf, type Wishes } from './wishes.js';

const NOW = at('2026-11-23 09:40');
const ACTOR = { id: 'alice', name: 'Alice', mayUnlockOthers: false };

const task = aTask({ id: 'flue', estimate: { halfDays: 1 } });

const plan: Plan = aPlan({
  worksites: [aWorksite({ usualCrewId: 'crew' })],
  tasks: [task],
  resources: [
    aPerson({ id: 'malo', name: 'Malo' }),
    aPerson({ id: 'eric', name: 'Éric' }),
    aCrew({ id: 'crew', members: [{ resourceId: 'malo', from: null, to: null }] }),
  ],
  interventions: [
    anIntervention({
      ...{ id: 'busy', worksiteId: null, team: [lead('malo')] },
      ...{ start: at('2026-11-23 08:00'), end: at('2026-11-24 17:30'), amount: { halfDays: 4 } },
    }),
  ],
});

const wishes: Wishes = {
  who: 'anybody',
  people: [],
  from: '2026-11-23',
  to: null,
  duration: '0,5 j',
  half: null,
  weekdays: [],
};

const asked = (parts: Partial<Wishes>) =>
  queryOf(plan, task, { wishes: { ...wishes, ...parts }, now: NOW });

describe('what the engine is asked for', () => {
  it('is nothing while nobody is chosen or the duration is none', () => {
    expect(asked({ who: 'chosen' })).toBeNull();
    expect(asked({ duration: 'bientôt' })).toBeNull();
  });

  it('begins now where the day has begun, and ends with its last day', () => {
    const query = asked({ to: '2026-11-27' });

    expect(query).toMatchObject({ from: NOW, to: at('2026-11-28 00:00') });
    expect(asked({ from: '2026-12-01' })?.from).toBe(at('2026-12-01 00:00'));
  });

  it('lets a job of days flow around visits, and puts no half-day into somebody else’s job', () => {
    expect(asked({ duration: '3 j' })?.aroundJobs).toBe(true);
    expect(asked({ duration: '0,5 j' })?.aroundJobs).toBe(false);
    expect(asked({ duration: '2 h' })?.aroundJobs).toBe(false);
  });

  it('carries a wish only where there is one', () => {
    expect(asked({})?.wish).toBeNull();
    expect(asked({ half: 'afternoon', weekdays: [3] })?.wish).toEqual({
      half: 'afternoon',
      weekdays: [3],
    });
  });
});

describe('a slot that was chosen', () => {
  it.each([
    ['anybody', { who: 'anybody' }, 'eric', '2026-11-23 13:30'],
    ['the usual crew, once its people are free', { who: 'usual' }, 'crew', '2026-11-25 08:00'],
    ['whoever is named', { who: 'chosen', people: ['malo'] }, 'malo', '2026-11-25 08:00'],
  ] as const)('is planned as it was proposed: %s', (_who, parts, who, start) => {
    const query = asked(parts);
    const slot = query && findSlots(plan, query).slots[0];
    if (!query || !slot) throw new Error('no slot');

    const command = scheduleOf(plan, task, { slot, query, id: 'new' });
    const outcome = decide(plan, command, { now: NOW, actor: ACTOR });

    expect(slot.start).toBe(at(start));
    expect(command.team.map(({ resourceId }) => resourceId)).toEqual([who]);
    expect(outcome).toMatchObject({ status: 'accepted', added: [] });
  });
});
