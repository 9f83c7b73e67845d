import type { PlanningTask, TaskLink } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { describeViolation } from '../sentences/describe-violation.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention, aPerson, aTask, aWorksite } from '../testing/records.js';
import type { Link } from './command.js';
import { decide } from './decide.js';

const waitsFor = (predecessorId: string, parts: Partial<TaskLink> = {}): TaskLink => ({
  ...{ predecessorId, kind: 'FS', lag: { elapsed: 0 }, max: null },
  ...parts,
});

const linking = (taskId: string, link: TaskLink): Link => ({ type: 'link', taskId, link });

const task = (id: string, label: string, links: readonly TaskLink[] = []): PlanningTask =>
  aTask({ id, label, links });

const monday = { start: at('2026-11-23 08:00'), end: at('2026-11-23 17:30') };

const pool = (parts = {}) =>
  aPlan({
    resources: [aPerson()],
    worksites: [aWorksite(), aWorksite({ id: 'w2', reference: 'CH-2' })],
    tasks: [
      task('dig', 'Terrassement'),
      task('pour', 'Dalle', [waitsFor('dig')]),
      task('liner', 'Liner', [waitsFor('pour')]),
      aTask({ id: 'stove', worksiteId: 'w2', label: 'Poêle' }),
    ],
    ...parts,
  });

describe('link', () => {
  it('keeps the links by predecessor, one for each', () => {
    const plan = pool();
    const curing = waitsFor('pour', { lag: { elapsed: 21 * 1440 } });

    const first = apply(plan, accepted(decide(plan, linking('liner', curing), ALICE)).changes);
    const both = apply(
      first,
      accepted(decide(first, linking('liner', waitsFor('dig')), ALICE)).changes,
    );

    expect(both.records.task.get('liner')?.links).toEqual([waitsFor('dig'), curing]);
  });

  it('moves what stands too early, and what waits for that', () => {
    const plan = pool({
      tasks: [task('dig', 'Terrassement'), task('pour', 'Dalle')],
      interventions: ['dig', 'pour'].map((id) => anIntervention({ id, taskId: id, ...monday })),
    });

    const outcome = accepted(decide(plan, linking('pour', waitsFor('dig')), ALICE));

    expect(outcome.changes.map(({ kind, id }) => [kind, id])).toEqual([
      ['task', 'pour'],
      ['intervention', 'pour'],
    ]);
    expect(apply(plan, outcome.changes).intervention('pour')?.start).toBe(at('2026-11-24 08:00'));
    expect(outcome.reasons).toMatchObject([{ cause: 'link', by: 'dig' }]);
    expect(outcome.added).toEqual([]);
  });

  it('leaves a padlock where it is, and says what was needed', () => {
    const plan = pool({
      tasks: [task('dig', 'Terrassement'), task('pour', 'Dalle')],
      interventions: [
        anIntervention({ id: 'dig', taskId: 'dig', ...monday }),
        anIntervention({ id: 'pour', taskId: 'pour', ...monday, lock: TIME_LOCKED }),
      ],
    });

    const outcome = accepted(decide(plan, linking('pour', waitsFor('dig')), ALICE));

    expect(outcome.changes.map(({ kind }) => kind)).toEqual(['task']);
    expect(outcome.stops).toMatchObject([{ interventionId: 'pour', actual: monday.start }]);
    expect(outcome.added).toMatchObject([{ code: 'link-blocked-by-lock' }]);
  });

  it('names the way round where it would go in a circle', () => {
    const { code, violations } = refusal(decide(pool(), linking('dig', waitsFor('liner')), ALICE));

    expect(code).toBe('cycle');
    expect(violations.map((one) => describeViolation(one, 'fr'))).toEqual([
      'Ce lien tournerait en rond\u202f: Terrassement → Dalle → Liner → Terrassement.',
    ]);
  });

  it.each<[string, string, Link]>([
    ['a task that does not exist', 'unknown-task', linking('x', waitsFor('dig'))],
    ['a predecessor that does not exist', 'unknown-task', linking('dig', waitsFor('x'))],
    ['another worksite', 'task-of-another-worksite', linking('dig', waitsFor('stove'))],
    ['itself', 'link-cycle', linking('dig', waitsFor('dig'))],
    [
      'a lag below zero',
      'lag-out-of-range',
      linking('liner', waitsFor('dig', { lag: { elapsed: -1 } })),
    ],
    [
      'a longest lag of ten years',
      'lag-out-of-range',
      linking('liner', waitsFor('dig', { max: { elapsed: 5_256_000 } })),
    ],
    [
      'a lag of no time',
      'amount-not-positive',
      linking('liner', waitsFor('dig', { lag: { working: { halfDays: 0 } } })),
    ],
  ])('refuses %s', (_, sentence, command) => {
    expect(refusal(decide(pool(), command, ALICE)).violations).toMatchObject([{ sentence }]);
  });
});

describe('unlink', () => {
  it('takes the link off and moves nothing; twice changes nothing', () => {
    const plan = pool({
      interventions: ['dig', 'pour'].map((id) => anIntervention({ id, taskId: id, ...monday })),
    });
    const command = { type: 'unlink', taskId: 'pour', predecessorId: 'dig' } as const;

    const { changes, removed } = accepted(decide(plan, command, ALICE));
    const again = accepted(decide(apply(plan, changes), command, ALICE));

    expect(changes).toMatchObject([{ kind: 'task', id: 'pour', after: { links: [] } }]);
    expect(removed).toMatchObject([{ code: 'precedence-violated' }]);
    expect(again.changes).toEqual([]);
  });

  it('is refused for a task that does not exist', () => {
    const command = { type: 'unlink', taskId: 'x', predecessorId: 'dig' } as const;

    expect(refusal(decide(pool(), command, ALICE)).violations).toMatchObject([
      { sentence: 'unknown-task' },
    ]);
  });
});
