import type { FreshChangeView } from '@pastille/contracts';
import { missedByPerson } from './notices-of-people.js';

const NOW = 10_000;

const change = (subjectId: string, parts: Partial<FreshChangeView> = {}): FreshChangeView => ({
  ...{ subject: 'intervention', subjectId, changedAt: NOW - 60, revision: 7, start: NOW + 600 },
  people: [
    { resourceId: 'paul', kind: 'moved', reach: 'unfetched', told: null, ...at(600) },
    { resourceId: 'lea', kind: 'new', reach: 'fetched', told: null, ...at(600) },
  ],
  ...parts,
});

const at = (minutes: number, soonest = minutes) => ({
  ...{ start: NOW + minutes, soonest: NOW + soonest },
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
  const paul = { resourceId: 'paul', kind: 'moved', reach: 'unfetched', told: null } as const;
  const movedAway = { ...paul, ...at(6_000, 120) };
  expect(missed([change('a', { ...fresh, people: [movedAway] })]).size).toBe(1);
  expect(missed([change('a', { changedAt: NOW - 30 })]).size).toBe(1);
});

it('tells each when it is for them, wherever it went for others', () => {
  const left = { resourceId: 'paul', kind: 'left', reach: 'unfetched', told: null } as const;
  const found = missed([change('a', { start: NOW + 2_000, people: [{ ...left, ...at(300) }] })]);

  expect(found.get('paul')).toMatchObject([{ kind: 'left', start: NOW + 300 }]);
});
