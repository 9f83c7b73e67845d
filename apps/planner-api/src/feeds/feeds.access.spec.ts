import type { FeedScope, Role } from '@pastille/contracts';
import { aCrew, aPerson, aPlan } from '@pastille/scheduling/testing';
import { isKnownScope, mayChangeFeed, mayReadAllFeeds, maySubscribeTo } from './feeds.access.js';

const plan = aPlan({
  resources: [
    aPerson({ userId: 'me' }),
    aPerson({ id: 'lea', userId: 'lea-account' }),
    aCrew({ members: [{ resourceId: 'paul', from: null, to: null }] }),
    aCrew({ id: 'others', members: [{ resourceId: 'lea', from: null, to: null }] }),
  ],
});

const SCOPES: readonly FeedScope[] = [
  { type: 'person', id: 'paul' },
  { type: 'person', id: 'lea' },
  { type: 'crew', id: 'crew' },
  { type: 'crew', id: 'others' },
  { type: 'worksite', id: 'worksite' },
  { type: 'company' },
];

it.each([
  ['administrator', true, true],
  ['manager', true, false],
  ['planner', false, false],
  ['technician', false, false],
  ['viewer', false, false],
] as const)('lets a %s read everybody’s feeds: %s, change another’s: %s', (role, read, change) => {
  expect(mayReadAllFeeds({ role })).toBe(read);
  expect(mayChangeFeed({ userId: 'me', role }, 'another')).toBe(change);
  expect(mayChangeFeed({ userId: 'me', role }, 'me')).toBe(true);
});

const subscribed = (role: Role) =>
  SCOPES.map((scope) => maySubscribeTo({ userId: 'me', role }, scope, plan));

it('gives a technician own agenda and own crew’s, everybody else what the board shows', () => {
  expect(subscribed('technician')).toEqual([true, false, true, false, false, false]);
  for (const role of ['administrator', 'manager', 'planner', 'viewer'] as const) {
    expect(subscribed(role)).toEqual(SCOPES.map(() => true));
  }
});

it('knows who and what is there', () => {
  const unknown: readonly FeedScope[] = [
    { type: 'person', id: 'crew' },
    { type: 'crew', id: 'paul' },
    { type: 'worksite', id: 'gone' },
  ];

  expect(SCOPES.every((scope) => isKnownScope(scope, plan))).toBe(true);
  expect(unknown.some((scope) => isKnownScope(scope, plan))).toBe(false);
});
