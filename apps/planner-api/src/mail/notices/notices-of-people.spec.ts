import type { FreshChangeView } from '@pastille/contracts';
import { missedByPerson } from './notices-of-people.js';

const NOW = 10_000;

const change = (subjectId: string, parts: Partial<FreshChangeView> = {}): FreshChangeView => ({
  ...{ subject: 'intervention', subjectId, changedAt: NOW - 60, revision: 7, start: NOW + 600 },
  people: [
    { resourceId: 'paul', kind: 'moved', reach: 'unfetched', told: null },
    { resourceId: 'lea', kind: 'new', reach: 'fetched', told: null },
  ],
  ...parts,
});

const missed = (changes: readonly FreshChangeView[], resourceIds = ['paul']) =>
  missedByPerson({
    ...{ at: NOW, changes: [...changes] },
    notices: changes.map(({ subject, subjectId, start }) => ({
      ...{ subject, subjectId, start, resourceIds },
    })),
  });

it('tells each person what of the next day they do not know', () => {
  expect([...missed([change('a'), change('b', { revision: 9 })])]).toMatchObject([
    [
      'paul',
      [
        { subjectId: 'a', revision: 7, kind: 'moved' },
        { subjectId: 'b', revision: 9 },
      ],
    ],
  ]);
});

it('gives a phone half an hour to fetch it, unless it begins before that is read', () => {
  const fresh = { changedAt: NOW - 29 };

  expect(missed([change('a', fresh)]).size).toBe(0);
  expect(missed([change('a', { ...fresh, start: NOW + 120 })]).size).toBe(1);
  expect(missed([change('a', { changedAt: NOW - 30 })]).size).toBe(1);
});
