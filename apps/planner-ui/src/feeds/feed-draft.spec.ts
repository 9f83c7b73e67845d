import { describe, expect, it } from '@jest/globals';
import { draftFor, subjectsOf, usualIncludes } from './feed-draft.js';

const person = (id: string, name: string, userId: string | null, order: number) => ({
  ...{ kind: 'staff' as const, employment: 'employee' as const, hours: null, pastHours: [] },
  ...{ id, name, userId, order, initials: 'XX', color: '#123456', trade: null, branchId: 'b' },
  ...{ phone: null, archived: false, skills: [] },
});

const crew = (id: string, name: string, members: readonly string[], order: number) => ({
  ...{ kind: 'crew' as const, id, name, order, initials: 'EA', color: '#123456', trade: null },
  ...{ branchId: 'b', phone: null, archived: false },
  members: members.map((resourceId) => ({ resourceId, from: null, to: null })),
});

const plan = {
  resources: [
    person('nadia', 'Nadia', null, 10),
    person('malo', 'Malo', 'user-malo', 20),
    crew('a', 'Équipe A', ['malo'], 30),
    crew('b', 'Équipe B', ['nadia'], 40),
    { ...person('gone', 'Parti', null, 50), archived: true },
  ],
  ...{ worksites: [], clients: [], statuses: [] },
};

const groups = (userId: string, ownOnly: boolean): string[] =>
  subjectsOf(plan, { userId, ownOnly, wholeCompany: 'Tout' }).map(
    ({ group, items }) => `${group} ${items.map(({ label }) => label).join(', ')}`,
  );

describe('whose agenda one may have', () => {
  it('is one’s own and that of one’s crews, for a technician', () => {
    expect(groups('user-malo', true)).toEqual(['myself Malo', 'crews Équipe A']);
  });

  it('is everybody’s, one’s own first, for who sees the whole plan', () => {
    expect(groups('user-malo', false)).toEqual([
      'myself Malo',
      'people Nadia',
      'crews Équipe A, Équipe B',
      'company Tout',
    ]);
  });

  it('is nobody’s for a technician without a record', () => {
    expect(groups('somebody', true)).toEqual([]);
  });
});

describe('what an agenda is at first', () => {
  it('tells everything to the person, and no client’s name where a whole company is told', () => {
    expect(draftFor({ type: 'person', id: 'malo' }, 'fr').privacy).toBe('full');
    expect(draftFor({ type: 'company' }, 'fr').privacy).toBe('no-client');
  });

  it('holds nothing that its scope has not', () => {
    const { absences, onCall } = usualIncludes({ type: 'worksite', id: 'w' });

    expect([absences, onCall]).toEqual([false, false]);
  });
});
