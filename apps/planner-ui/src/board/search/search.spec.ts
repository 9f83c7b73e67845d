import { describe, expect, it } from '@jest/globals';
import {
  aClient,
  aCrew,
  aLocation,
  aPerson,
  aPlan,
  aStatus,
  aTask,
  aWorksite,
  anIntervention,
  at,
  lead,
} from '@pastille/scheduling/testing';
import { answerOf, contextOf } from './answer.js';
import { find } from './find.js';
import { digitsOf, searchIndex } from './search-index.js';

const NOW = at('2026-11-23 07:00');

const plan = aPlan({
  statuses: [aStatus(), aStatus({ id: 'closed', name: 'Soldé', onBoard: false, order: 9 })],
  clients: [
    aClient({ id: 'massard', name: 'Élodie Massard', phone: '+33 6 12 34 56 78' }),
    aClient({ id: 'roux', name: 'Roux', phone: '04 79 11 22 33' }),
    aClient({ id: 'old', name: 'Massard Frères', phone: null }),
  ],
  locations: [
    aLocation({ id: 'lake', city: 'Annecy', postalCode: '74000', address: '4 rue Roux-Soignat' }),
    aLocation({ id: 'town', city: 'Chambéry', postalCode: '73000' }),
  ],
  worksites: [
    aWorksite({
      ...{ id: 'pool', reference: 'CH-2026-014', title: 'Piscine coque' },
      ...{ clientId: 'massard', locationId: 'lake' },
    }),
    aWorksite({
      id: 'stove',
      reference: 'CH-2026-140',
      title: 'Poêle',
      clientId: 'roux',
      locationId: 'town',
    }),
    aWorksite({
      id: 'past',
      reference: 'CH-2019-001',
      title: 'Liner',
      clientId: 'old',
      statusId: 'closed',
    }),
  ],
  tasks: [
    aTask({ id: 'liner', worksiteId: 'pool', label: 'Pose du liner' }),
    aTask({ id: 'start', worksiteId: 'pool', label: 'Mise en route', order: 2 }),
  ],
  resources: [
    aPerson({ id: 'malo', name: 'Malo Le Goff', initials: 'MG', phone: '0611223344' }),
    aCrew({
      id: 'crew',
      name: 'Équipe Lac',
      members: [{ resourceId: 'malo', from: null, to: null }],
    }),
  ],
  interventions: [
    anIntervention({
      ...{ id: 'done', worksiteId: 'pool', taskId: 'liner', state: 'done', team: [lead('crew')] },
      ...{ start: at('2026-11-16 08:00'), end: at('2026-11-16 17:30') },
    }),
    anIntervention({
      ...{ id: 'today', worksiteId: 'pool', taskId: 'liner', team: [lead('crew')] },
    }),
    anIntervention({
      ...{ id: 'later', worksiteId: 'pool', taskId: 'liner', team: [lead('malo')] },
      ...{ start: at('2026-12-01 08:00'), end: at('2026-12-01 17:30') },
    }),
    anIntervention({
      ...{ id: 'visit', kind: 'appointment', worksiteId: null, clientId: 'roux' },
      ...{ title: 'Visite technique', start: at('2026-11-26 08:00'), end: at('2026-11-26 09:00') },
    }),
  ],
});

const found = (text: string): string[] =>
  find(searchIndex(plan), text).map(({ target }) => `${target.kind}:${target.id}`);

describe('searching the board', () => {
  it('finds without regard to accents and case, the worksite before its client', () => {
    expect(found('ELODIE massard').slice(0, 2)).toEqual(['worksite:pool', 'client:massard']);
    expect(found('massard élodie').slice(0, 2)).toEqual(['worksite:pool', 'client:massard']);
  });

  it('puts what left the board behind what is on it', () => {
    const hits = found('massard');

    expect(hits.indexOf('worksite:pool')).toBeLessThan(hits.indexOf('worksite:past'));
    expect(hits).toContain('client:old');
  });

  it('finds a number in any spacing and either form, and only its owner', () => {
    for (const text of ['06 12 34 56 78', '0612345678', '+33612345678', '06.12.34', '34 56 78']) {
      expect(found(text)).toEqual(['worksite:pool', 'client:massard']);
    }
    expect(found('06 11 22 33 44')).toEqual(['resource:malo']);
    expect(found('06 99')).toEqual([]);
  });

  it('finds a reference, the whole one first', () => {
    expect(found('ch-2026-014')[0]).toBe('worksite:pool');
    expect(found('CH 2026 140')[0]).toBe('worksite:stove');
    expect(found('014')).toEqual(['worksite:pool']);
  });

  it('finds towns by name and postal code, with what is worked there', () => {
    expect(found('annecy')).toEqual(['place:Annecy', 'worksite:pool']);
    expect(found('74000')[0]).toBe('place:Annecy');
  });

  it('finds people by name and initials', () => {
    expect(found('goff')).toEqual(['resource:malo']);
    expect(found('mg')).toEqual(['resource:malo']);
  });

  it('finds a task by its own words; those of its worksite only tell which', () => {
    expect(found('pose liner')).toEqual(['task:liner']);
    expect(found('liner annecy')).toEqual(['task:liner']);
    expect(found('annecy')).not.toContain('task:liner');
  });

  it('finds visits that belong to no worksite', () => {
    expect(found('visite roux')).toEqual(['visit:visit']);
  });

  it('ranks a name before a street of the same name', () => {
    expect(found('roux').slice(0, 2)).toEqual(['worksite:stove', 'client:roux']);
    expect(found('roux').at(-1)).toBe('worksite:pool');
  });

  it('of many that answer alike gives the first by name, and no more than it is asked for', () => {
    const index = searchIndex(plan);

    expect(find(index, 'ch', 2)).toEqual(find(index, 'ch').slice(0, 2));
    expect(find(index, 'massard', 1)).toEqual(find(index, 'massard').slice(0, 1));
    expect(find(index, 'massard', 1)).toHaveLength(1);
  });

  it('answers nothing to nothing', () => {
    expect(found(' - ')).toEqual([]);
  });

  it('makes its index once for a plan', () => {
    expect(searchIndex(plan)).toBe(searchIndex(plan));
  });
});

describe('« Quand venez-vous ? »', () => {
  it('says what comes next, what was last, and the number', () => {
    const answer = answerOf(plan, { kind: 'client', id: 'massard' }, NOW);

    expect(answer.next.map(({ id }) => id)).toEqual(['today', 'later']);
    expect(answer).toMatchObject({ last: { id: 'done' }, phone: '+33 6 12 34 56 78', toPlan: 1 });
  });

  it('counts a client’s visits without worksite', () => {
    expect(answerOf(plan, { kind: 'client', id: 'roux' }, NOW).next).toMatchObject([
      { id: 'visit' },
    ]);
  });

  it('knows of a person what their crew does', () => {
    const { next } = answerOf(plan, { kind: 'resource', id: 'malo' }, NOW);

    expect(next.map(({ id }) => id)).toEqual(['today', 'later']);
  });

  it('says of a task whose it is and where, and that it is red', () => {
    const answer = answerOf(plan, { kind: 'task', id: 'start' }, NOW);

    expect(contextOf(plan, answer)).toBe('Élodie Massard · Piscine coque · Annecy');
    expect(answer).toMatchObject({ next: [], last: null, toPlan: 1 });
  });

  it('tells when a worksite is not on the board', () => {
    expect(answerOf(plan, { kind: 'worksite', id: 'past' }, NOW).isOnBoard).toBe(false);
  });
});

describe('a phone number', () => {
  it.each([
    ['+33 6 12 34 56 78', '0612345678'],
    ['0033 6 12 34 56 78', '0612345678'],
    ['06.12.34.56.78', '0612345678'],
    ['+1 (418) 555-0123', '4185550123'],
    ['06 12', '0612'],
  ])('%s is read as %s', (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
  });
});
