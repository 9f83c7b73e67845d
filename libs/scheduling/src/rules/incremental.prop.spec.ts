import fc from 'fast-check';
import { changeOf } from '../changes/change-brand.js';
import type { Change, ChangeSet } from '../changes/change.js';
import type { Assignment, Intervention, Plan, PlanningTask, Table } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { compile, toSnapshot } from '../plan/compile.js';
import { localDaysOf } from '../plan/local-days.js';
import { taskStatus } from '../tasks/task-status.js';
import { MORNINGS, someSettings } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { chance, type Chance } from '../testing/chance.js';
import { TIME_LOCKED } from '../testing/commands.js';
import { parseCopy } from '../testing/parse-copy.js';
import { randomPlan } from '../testing/random-plan.js';
import { anAbsence, aPerson, lead, member } from '../testing/records.js';
import { conflictDifference } from './conflict-difference.js';
import { conflicts, judged } from './conflicts.js';
import { conflictsSince } from './conflicts-since.js';
import type { Conflict, ConflictCode } from './conflict.js';

/*
 * Everything that a planner may do to a small dense company, record by record and without asking the
 * judge: so that each rule meets changes that no verb would make.
 */

const DAYS = 40;
const FIRST = at('2026-11-20 00:00');
const some = <T>(dice: Chance, list: readonly T[]): T | undefined => list[dice.below(list.length)];
const all = <V>(table: Table<V>): readonly V[] => [...table.values()];
const date = (dice: Chance): string =>
  `2026-${dice.happens(700) ? '11' : '12'}-${10 + dice.below(20)}`;

function slot(dice: Chance): Partial<Intervention> {
  const start = FIRST + dice.below(DAYS * 24) * 60;
  const hours = 1 + dice.below(dice.happens(100) ? 200 : 30);
  const end = start + hours * 60;
  if (dice.happens(500))
    return { kind: 'work', start, end, amount: { halfDays: 1 + dice.below(9) } };
  if (dice.happens(200)) return { kind: 'block', start, end, amount: null };
  return { kind: 'appointment', start, end, amount: { minutes: hours * 60 } };
}

function team(dice: Chance, plan: Plan): readonly Assignment[] {
  const people = all(plan.records.resource);
  const days = dice.happens(150) ? ['2026-11-24', '2026-11-26'] : null;
  const own = [some(dice, people), some(dice, people)].flatMap((one) => (one ? [one.id] : []));
  return [...new Set(own)].map((id, i) => (i === 0 ? lead(id, days) : member(id)));
}

function touchBar(dice: Chance, plan: Plan): Change | null {
  const bar = some(dice, all(plan.records.intervention));
  if (!bar) return null;
  const kinds: readonly (() => Partial<Intervention> | null)[] = [
    () => slot(dice),
    () => slot(dice),
    () => ({ team: team(dice, plan) }),
    () => ({ lock: dice.happens(500) ? TIME_LOCKED : { time: null, team: null } }),
    () => ({ state: some(dice, ['open', 'done', 'cancelled'] as const) ?? 'open' }),
    () => ({ taskId: some(dice, all(plan.records.task))?.id ?? null }),
    () => ({ clientId: some(dice, all(plan.records.client))?.id ?? null }),
    () => ({ locationId: some(dice, all(plan.records.location))?.id ?? null }),
    () => ({ worksiteId: some(dice, all(plan.records.worksite))?.id ?? null }),
    () => null,
  ];
  const parts = some(dice, kinds)?.() ?? null;
  return changeOf('intervention', bar, parts && { ...bar, ...parts });
}

function touchTask(dice: Chance, plan: Plan): Change | null {
  const task = some(dice, all(plan.records.task));
  if (!task) return null;
  const others = plan.tasksOf(task.worksiteId);
  const kinds: readonly (() => Partial<PlanningTask> | null)[] = [
    () => ({ links: [] }),
    () => ({
      links: [some(dice, others), some(dice, others)].flatMap((one) =>
        one
          ? [
              {
                predecessorId: one.id,
                kind: some(dice, ['FS', 'SS', 'FF', 'SF'] as const) ?? 'FS',
                lag: dice.happens(300)
                  ? { working: { halfDays: 3 } }
                  : { elapsed: dice.below(3000) },
                max: dice.happens(300) ? { elapsed: 4000 + dice.below(9000) } : null,
              },
            ]
          : [],
      ),
    }),
    () => ({ skills: ['gaz'] }),
    () => ({ people: 1 + dice.below(3) }),
    () => ({ window: { earliest: date(dice), latest: date(dice) } }),
    () => ({ finished: dice.happens(500) ? null : { by: 'a', name: 'A', at: 1 } }),
    () => ({ override: { by: 'a', name: 'A', at: 1, status: 'planned' as const } }),
    () => ({ worksiteId: some(dice, all(plan.records.worksite))?.id ?? task.worksiteId }),
    () => null,
  ];
  const parts = some(dice, kinds)?.() ?? null;
  return changeOf('task', task, parts && { ...task, ...parts });
}

function touchPlace(dice: Chance, plan: Plan): Change | null {
  const worksite = some(dice, all(plan.records.worksite));
  const client = some(dice, all(plan.records.client));
  const location = some(dice, all(plan.records.location));
  const kind = some(dice, all(plan.records.taskKind));
  if (!worksite || !client || !location || !kind) return null;
  const kinds: readonly (() => Change)[] = [
    () =>
      changeOf('worksite', worksite, {
        ...worksite,
        start: { date: date(dice), certainty: 'firm' },
      }),
    () =>
      changeOf('worksite', worksite, {
        ...worksite,
        statusId: dice.happens(500) ? 'quote' : 'signed',
      }),
    () => changeOf('worksite', worksite, { ...worksite, locationId: location.id }),
    () =>
      changeOf('client', client, { ...client, holdReason: dice.happens(500) ? null : 'litige' }),
    () => changeOf('location', location, { ...location, latitude: dice.happens(300) ? null : 45 }),
    () => changeOf('taskKind', kind, { ...kind, skills: dice.happens(500) ? [] : ['gaz'] }),
  ];
  return some(dice, kinds)?.() ?? null;
}

function touchAbsence(dice: Chance, plan: Plan): Change {
  const start = FIRST + dice.below(DAYS * 24) * 60;
  const id = `away${dice.below(3)}`;
  const who = some(dice, all(plan.records.resource))?.id ?? null;
  const resourceId = dice.happens(200) ? null : who;
  const away = anAbsence({ id, resourceId, start, end: start + 60 * dice.below(100) });
  const known = plan.records.absence.get(id) ?? null;
  return changeOf('absence', known, dice.happens(200) ? null : away);
}

function touchPeople(dice: Chance, plan: Plan): Change | null {
  const resource = some(dice, all(plan.records.resource));
  if (dice.happens(700)) return touchAbsence(dice, plan);
  if (dice.happens(300)) return changeOf('resource', null, aPerson({ id: `new${dice.below(9)}` }));
  if (resource?.kind === 'staff') {
    const parts = dice.happens(500) ? { hours: MORNINGS } : { skills: [], archived: true };
    return changeOf('resource', resource, { ...resource, ...parts });
  }
  if (resource?.kind !== 'crew') return null;
  const from = dice.happens(500) ? date(dice) : null;
  const members = resource.members.map((one) => ({ ...one, from }));
  return changeOf('resource', resource, { ...resource, members });
}

function touchSettings(plan: Plan): Change {
  const severities = { 'rest-too-short': 'error' as const, 'precedence-violated': 'info' as const };
  return changeOf('settings', plan.settings, someSettings({ severities }));
}

function touch(dice: Chance, plan: Plan): Change | null {
  if (dice.happens(500)) return touchBar(dice, plan);
  if (dice.happens(500)) return touchTask(dice, plan);
  if (dice.happens(500)) return touchPlace(dice, plan);
  return dice.happens(930) ? touchPeople(dice, plan) : touchSettings(plan);
}

function changesOf(dice: Chance, plan: Plan): ChangeSet {
  const changes = new Map<string, Change>();
  for (let n = 1 + dice.below(2); n > 0; n -= 1) {
    const change = touch(dice, plan);
    if (change) changes.set(`${change.kind} ${change.id}`, change);
  }
  return [...changes.values()];
}

/** A dense fortnight: 36 bars of eight people, on five worksites. */
const dense = (seed: number): Plan =>
  randomPlan({ interventions: 36, people: 8, seed, clashes: 250, locked: 150 });

/** Every rule asked about every thing and every day, without looking first where something may be wrong. */
function everything(plan: Plan, now: number): readonly Conflict[] {
  const { resource, intervention, task, worksite } = plan.records;
  const day = localDaysOf(plan.settings.zone).touchedBy(all(intervention));
  const units = { resource: all(resource), intervention: all(intervention), task: all(task) };
  const span = [{ start: FIRST - 20 * 1440, end: FIRST + 90 * 1440 }];
  const spansOf = new Map(all(resource).map(({ id }) => [id, span]));
  const involving = new Set(all(intervention).map(({ id }) => id));
  return judged({ plan, now, involving, spansOf }, { ...units, worksite: all(worksite), day });
}

const keys = (list: readonly Conflict[]): readonly string[] => list.map(({ key }) => key);

const story = fc.record({ seed: fc.nat(), steps: fc.integer({ min: 1, max: 12 }) });

interface Told {
  readonly before: Plan;
  readonly after: Plan;
  readonly changes: ChangeSet;
  readonly now: number;
  readonly earlier: number;
}

function tell({ seed, steps }: { seed: number; steps: number }, check: (step: Told) => void): void {
  const dice = chance(seed);
  let plan = dense(seed);
  let now = FIRST + dice.below(DAYS) * 1440;
  for (let n = 0; n < steps; n += 1) {
    const changes = changesOf(dice, plan);
    const after = apply(plan, changes);
    const earlier = now;
    if (dice.happens(300)) now += dice.below(2000) - 700;
    check({ before: plan, after, changes, now, earlier });
    plan = after;
  }
}

describe('what a change changes', () => {
  it('8: conflicts judged where something changed are those of a full scan, after any sequence', () => {
    const seen = new Set<ConflictCode>();
    fc.assert(
      fc.property(story, (one) => {
        tell(one, ({ before, after, changes, now, earlier }) => {
          const [had, has] = [conflicts(before, now), conflicts(after, now)];
          const { added, removed } = conflictDifference({ before, after, changes, now });
          for (const { code } of added) seen.add(code);

          expect(keys(added)).toEqual(keys(has.filter(({ key }) => !keys(had).includes(key))));
          expect(keys(removed)).toEqual(keys(had.filter(({ key }) => !keys(has).includes(key))));
          const known = { plan: before, now: earlier, conflicts: conflicts(before, earlier) };
          expect(conflictsSince(known, after, now)).toEqual(has);
        });
      }),
      { numRuns: 25 },
    );
    // Rules of which no conflict ever comes and goes would prove nothing.
    expect(seen.size).toBeGreaterThan(12);
  });

  it('8: a full scan that looks only where something may be wrong finds what asking everything finds', () => {
    fc.assert(
      fc.property(story, (one) => {
        tell(one, ({ after, now }) =>
          expect(conflicts(after, now)).toEqual(everything(after, now)),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('8: what is remembered from one plan to the next is what a plan of which nothing is known says', () => {
    fc.assert(
      fc.property(story, (one) => {
        tell(one, ({ after, now }) => {
          const unknown = compile(parseCopy(toSnapshot(after)));

          expect(conflicts(after, now)).toEqual(conflicts(unknown, now));
        });
      }),
      { numRuns: 25 },
    );
  });

  it('9: conflicts do not depend on the order in which records come', () => {
    fc.assert(
      fc.property(story, (one) => {
        tell(one, ({ after, now }) => {
          const lists = Object.entries(toSnapshot(after)).map(
            ([name, value]: [string, unknown]) => [
              name,
              Array.isArray(value) ? value.toReversed() : value,
            ],
          );
          const other = compile(Object.fromEntries(lists) as ReturnType<typeof toSnapshot>);

          expect(conflicts(other, now)).toEqual(conflicts(after, now));
        });
      }),
      { numRuns: 12 },
    );
  });

  it('22: the colour of a dot depends on its task and its interventions alone', () => {
    fc.assert(
      fc.property(story, (one) => {
        tell(one, ({ before, after, changes }) => {
          for (const task of all(after.records.task)) {
            const isTouched = changes.some(
              ({ kind, before: was, after: is }) =>
                (kind === 'task' && (was ?? is)?.id === task.id) ||
                [was, is].some((bar) => bar && 'taskId' in bar && bar.taskId === task.id),
            );
            const status = taskStatus(task, after.interventionsOfTask(task.id));
            if (!isTouched)
              expect(taskStatus(task, before.interventionsOfTask(task.id))).toBe(status);
            const bars = after.interventionsOfTask(task.id);
            const derived = task.finished ? 'done' : bars.length > 0 ? 'planned' : 'todo';
            expect(status).toBe(task.override?.status ?? derived);
          }
        });
      }),
      { numRuns: 12 },
    );
  });
});
