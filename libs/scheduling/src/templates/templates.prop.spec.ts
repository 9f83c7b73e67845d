import fc from 'fast-check';
import { decide } from '../decide/decide.js';
import { hashChanges } from '../changes/hash-changes.js';
import type { LinkKind, Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { circlesAmong } from '../rules/link-circles.js';
import { linksOf, isTooEarly } from '../rules/link-breach.js';
import { chance } from '../testing/chance.js';
import { accepted, ALICE } from '../testing/commands.js';
import { at } from '../testing/at.js';
import { aStep, afterStep } from '../testing/a-template.js';
import { randomPlan } from '../testing/random-plan.js';
import { aWorksite } from '../testing/records.js';
import { changeOf } from '../changes/change-brand.js';
import { applyTemplate, teamOfCrew } from './apply-template.js';
import { barIdOfTask, proposeDates } from './propose-dates.js';
import { tasksOfTemplate } from './tasks-of-template.js';
import type { TemplateStep } from './template.js';
import { whenTemplateWrong } from './when-template-wrong.js';

/* Templates of every shape on a busy board: what is proposed keeps order and links, and so does what a ripple makes of it. */

const KINDS: readonly LinkKind[] = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'];
const BUSY = apply(randomPlan({ interventions: 160, people: 12, seed: 7 }), [
  changeOf('worksite', null, aWorksite({ id: 'new', reference: 'NEW-1', title: 'Piscine Roux' })),
]);
const CREW = [...BUSY.records.resource.values()].find(({ kind }) => kind === 'crew')?.id ?? '';

/** Steps that wait for some before them. */
function someSteps(seed: number): readonly TemplateStep[] {
  const dice = chance(seed);
  const steps: TemplateStep[] = [];
  for (let i = 0; i < 2 + dice.below(9); i += 1) {
    const before = steps.filter(() => dice.happens(300)).slice(-3);
    const after = before.map(({ key }) =>
      afterStep(key, {
        kind: KINDS[dice.below(KINDS.length)] ?? 'FS',
        lag: dice.happens(300)
          ? { working: { halfDays: 1 + dice.below(5) } }
          : { elapsed: dice.happens(500) ? 0 : dice.below(8) * 1440 },
      }),
    );
    const amount = dice.happens(300)
      ? { minutes: 30 * (1 + dice.below(12)) }
      : { halfDays: 1 + dice.below(8) };
    steps.push(aStep(`s${i}`, { amount, after }));
  }
  return steps;
}

interface Case {
  readonly seed: number;
  readonly day: number;
  readonly withCrew: boolean;
}

const cases = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  day: fc.integer({ min: 0, max: 120 }),
  withCrew: fc.boolean(),
});

function propose(plan: Plan, { seed, day, withCrew }: Case) {
  const steps = someSteps(seed);
  const tasks = tasksOfTemplate(plan, {
    ...{ steps, worksiteId: 'new', leftOut: new Set<string>(), actId: 'act' },
  });
  const team = withCrew ? teamOfCrew(CREW) : [];
  const dates = proposeDates(plan, tasks, { start: at('2026-11-23 00:00') + day * 1440, team });
  const template = { id: 't', version: 1, name: 'Coque' };
  return { steps, tasks, dates, command: applyTemplate({ template, tasks, dates, team }) };
}

const breaches = (plan: Plan): readonly string[] =>
  plan.tasksOf('new').flatMap((task) =>
    linksOf(plan, task)
      .filter(isTooEarly)
      .map(() => task.label),
  );

describe('a template on a busy board', () => {
  it('gets a date for every task, in order, and the same bytes for the same question', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { steps, tasks, dates } = propose(BUSY, one);

        expect(whenTemplateWrong(steps)).toEqual([]);
        expect(circlesAmong(tasks)).toEqual([]);
        expect(dates.map(({ taskId }) => taskId)).toEqual(tasks.map(({ id }) => id));
        const starts = dates.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(JSON.stringify(propose(BUSY, one))).toBe(JSON.stringify(propose(BUSY, one)));
      }),
      { numRuns: 60 },
    );
  });

  it('is planned as proposed, keeps every link, and books nobody twice', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { dates, command } = propose(BUSY, one);

        const done = accepted(decide(BUSY, command, ALICE));
        const after = apply(BUSY, done.changes);

        for (const { taskId, start, end } of dates) {
          expect(after.intervention(barIdOfTask(taskId))).toMatchObject({ start, end });
        }
        expect(breaches(after)).toEqual([]);
        const codes = done.added.map(({ code, severity }) => `${code} ${severity}`);
        expect(codes).not.toContain('double-booked-staff error');
        expect(codes).not.toContain('absence error');
        expect(hashChanges(decideAgain(command))).toBe(hashChanges(done.changes));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every link when any of its bars is moved later and the rest follows', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.integer({ min: 1, max: 20 }), (one, which, by) => {
        const { dates, command } = propose(BUSY, one);
        const planned = apply(BUSY, accepted(decide(BUSY, command, ALICE)).changes);
        const moved = dates[which % dates.length];
        if (!moved) return;
        const move = {
          ...{ interventionId: barIdOfTask(moved.taskId), replace: null },
          start: moved.start + by * 1440,
        };

        const outcome = decide(
          planned,
          { type: 'move', moves: [move], ripple: 'links', unlock: false },
          ALICE,
        );

        expect(breaches(apply(planned, accepted(outcome).changes))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const decideAgain = (command: Parameters<typeof decide>[1]) =>
  accepted(decide(BUSY, command, ALICE)).changes;
