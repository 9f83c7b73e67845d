import { aCrew, aPerson, aPlan } from '@pastille/scheduling/testing';
import { daysAddress, draftFor, nextWorkDay, weekAddress, weekToPrint } from './print-draft.js';

const plan = aPlan({
  resources: [
    aPerson({ userId: 'me' }),
    aCrew({ members: [{ resourceId: 'paul', from: null, to: null }] }),
    aCrew({ id: 'past', members: [{ resourceId: 'paul', from: null, to: '2026-11-01' }] }),
    aCrew({ id: 'others' }),
  ],
});
const start = { plan, today: '2026-11-23', user: { id: 'me', locale: 'fr' as const }, shown: null };

it.each([
  ['2026-11-23', '2026-11-24'],
  ['2026-11-27', '2026-11-30'],
  ['2026-11-28', '2026-11-30'],
])('takes the next day of work for tomorrow: after %s comes %s', (today, next) => {
  expect(nextWorkDay(today)).toBe(next);
});

it.each([
  ['2026-11-26', '2026-11-23'],
  ['2026-11-27', '2026-11-30'],
  ['2026-11-29', '2026-11-30'],
])('prints the week that people still need: on %s that of %s', (today, monday) => {
  expect(weekToPrint(today)).toBe(monday);
});

it('begins with my crews of that day, tomorrow, and the week at which the board stood', () => {
  expect(draftFor(start)).toMatchObject({ resourceIds: ['crew'], day: '2026-11-24' });
  expect(draftFor({ ...start, user: { id: 'boss', locale: 'fr' } }).resourceIds).toEqual([]);
  expect(draftFor({ ...start, shown: '2026-12-09' }).from).toBe('2026-12-07');
  expect(draftFor({ ...start, shown: '2026-09-01' }).from).toBe('2026-11-23');
});

it('asks for what was chosen', () => {
  const draft = { ...draftFor(start), equipment: true };

  expect(weekAddress('b', draft)).toBe(
    '/api/boards/b/week.pdf?from=2026-11-23&weeks=1&by=person&paper=a3&equipment=yes&language=fr&resourceId=crew',
  );
  expect(daysAddress('b', { ...draft, resourceIds: [] })).toBe(
    '/api/boards/b/days.pdf?day=2026-11-24&language=fr',
  );
});
