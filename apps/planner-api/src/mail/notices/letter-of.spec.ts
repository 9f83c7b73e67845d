import { anIntervention, aPerson, aPlan, aTask, at } from '@pastille/scheduling/testing';
import { isSaidBy, letterOf } from './letter-of.js';
import type { Missed } from './notices-of-people.js';

const plan = aPlan({
  resources: [aPerson()],
  tasks: [aTask()],
  interventions: [anIntervention({ id: 'bar', taskId: 'task' })],
});
const telling = { plan, locale: 'fr' as const };

const missed = (parts: Partial<Missed> = {}): Missed => ({
  ...{ subject: 'intervention', subjectId: 'bar', revision: 7, kind: 'moved' },
  start: at('2026-11-24 08:00'),
  ...parts,
});

const written = (...all: readonly Missed[]) =>
  all.map((one) => {
    const { text } = letterOf({ ...telling, name: 'Paul', missed: [one], link: null });
    const { subjectId, revision } = one;
    return { resourceId: 'paul', subjectId, revision, text };
  });

it('knows what it said of a thing last, in the same words', () => {
  const later = missed({ revision: 9, start: at('2026-11-24 08:30') });

  expect(isSaidBy(written(missed()), telling, missed({ revision: 9 }))).toBe(true);
  expect(isSaidBy(written(missed()), telling, later)).toBe(false);
  expect(isSaidBy(written(missed()), telling, missed({ kind: 'left' }))).toBe(false);
  expect(isSaidBy(written(missed()), telling, missed({ subjectId: 'other' }))).toBe(false);
  // Said before, and something else since.
  expect(isSaidBy(written(later, missed()), telling, missed({ revision: 11 }))).toBe(false);
});
