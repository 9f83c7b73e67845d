import fc from 'fast-check';
import { hashChanges } from '../changes/hash-changes.js';
import { invert } from '../changes/invert.js';
import { squash } from '../changes/squash.js';
import type { ChangeSet } from '../changes/change.js';
import type { Amount, Assignment, Intervention, Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { compile, toSnapshot } from '../plan/compile.js';
import type { Conflict } from '../rules/conflict.js';
import { conflicts } from '../rules/conflicts.js';
import { describeConflict } from '../sentences/describe-conflict.js';
import { describeViolation } from '../sentences/describe-violation.js';
import { someSettings } from '../testing/a-plan.js';
import { BARS, PEOPLE, smallBoard, TASKS } from '../testing/a-small-board.js';
import { at } from '../testing/at.js';
import { ALICE, aSchedule, BOB, MANAGER } from '../testing/commands.js';
import { aClient, aCrew, anAbsence, aStatus, aTask } from '../testing/records.js';
import type { PlanningCommand } from './command.js';
import { decide } from './decide.js';
import type { Context } from './outcome.js';

const start = smallBoard();

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value);
const time = fc
  .record({ day: fc.integer({ min: 0, max: 9 }), half: fc.integer({ min: 0, max: 47 }) })
  .map(({ day, half }) => at('2026-11-21 00:00') + day * 1440 + half * 30);
const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((halfDays) => ({ halfDays })),
  fc.integer({ min: 1, max: 12 }).map((n) => ({ minutes: n * 60 })),
);
const assignment: fc.Arbitrary<Assignment> = fc.record({
  resourceId: oneOf(PEOPLE.slice(0, 5)),
  role: oneOf(['lead', 'member'] as const),
  days: maybe(fc.constant(['2026-11-24', '2026-11-26'])),
});
const team = fc.array(assignment, { maxLength: 3 });
const ripple = oneOf(['none', 'links', 'push'] as const);
const interventionId = oneOf(BARS);
const person = oneOf(PEOPLE);

const planning: readonly fc.Arbitrary<PlanningCommand>[] = [
  fc
    .record({
      interventionId,
      kind: oneOf(['work', 'appointment', 'block'] as const),
      start: time,
      amount: maybe(amount),
      end: time,
      taskId: oneOf(TASKS),
      team,
      ripple,
    })
    .map(({ kind, amount, end, ...rest }) =>
      aSchedule({ ...rest, kind, ...(kind === 'block' ? { end } : { amount }) }),
    ),
  fc
    .array(
      fc.record({
        interventionId,
        start: time,
        replace: maybe(fc.record({ from: person, to: person })),
      }),
      { maxLength: 2 },
    )
    .chain((moves) =>
      fc.record({ ripple, unlock: fc.boolean() }).map((rest) => ({ type: 'move', moves, ...rest })),
    ),
  fc.record({
    type: fc.constant('resize' as const),
    interventionId,
    start: maybe(time),
    amount: maybe(amount),
    end: maybe(time),
    ripple,
  }),
  fc.record({
    type: fc.constant('reassign' as const),
    interventionId,
    remove: fc.array(person, { maxLength: 2 }),
    replace: fc.array(fc.record({ from: person, to: person }), { maxLength: 1 }),
    add: team,
    lead: maybe(person),
  }),
];
const worksiteId = oneOf(['worksite', 'w2']);
const shaping: readonly fc.Arbitrary<PlanningCommand>[] = [
  fc
    .record({
      taskId: oneOf(TASKS),
      predecessorId: oneOf(TASKS),
      kind: oneOf(['FS', 'SS', 'FF', 'SF'] as const),
      lag: fc.oneof(
        amount.map((working) => ({ working })),
        fc.constant({ elapsed: 0 }),
      ),
    })
    .map(({ taskId, ...link }) => ({ type: 'link', taskId, link: { ...link, max: null } })),
  fc
    .tuple(oneOf(TASKS), oneOf(TASKS))
    .map(([taskId, predecessorId]) => ({ type: 'unlink', taskId, predecessorId })),
  fc.record({
    type: fc.constant('shift' as const),
    scope: fc.oneof(
      fc.record({ type: fc.constant('worksite' as const), worksiteId, from: time }),
      fc.record({ type: fc.constant('resource' as const), resourceId: person, from: time }),
    ),
    by: amount,
    others: fc.boolean(),
  }),
  fc.record({ type: fc.constant('compress' as const), worksiteId, from: time }),
];
const marking: readonly fc.Arbitrary<PlanningCommand>[] = [
  fc.record({
    type: fc.constant('set-lock' as const),
    interventionId,
    facet: oneOf(['time', 'team'] as const),
    locked: fc.boolean(),
    reason: oneOf([null, 'grue']),
  }),
  fc.record({
    type: fc.constant('confirm-appointment' as const),
    interventionId,
    confirmed: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('close-intervention' as const),
    interventionId,
    actual: maybe(amount),
    taskFinished: fc.boolean(),
  }),
  fc.record({ type: fc.constant('reopen-intervention' as const), interventionId }),
  fc.record({ type: fc.constant('cancel-intervention' as const), interventionId }),
  fc.record({
    type: fc.constant('edit-intervention' as const),
    interventionId,
    note: oneOf([null, 'portail']),
    arrival: maybe(time.map((from) => ({ from, to: from + 120 }))),
  }),
  fc.record({
    type: fc.constant('set-task-status' as const),
    taskId: oneOf(TASKS),
    status: oneOf(['todo', 'planned', 'done', 'automatic'] as const),
  }),
];
const recording: readonly fc.Arbitrary<PlanningCommand>[] = [
  fc.record({
    type: fc.constant('set-worksite-status' as const),
    worksiteId,
    statusId: oneOf(['signed', 'quote', 'x']),
    futureWork: oneOf(['keep', 'cancel'] as const),
  }),
  oneOf(TASKS).map((taskId) => ({ type: 'remove-task', taskId })),
  oneOf(TASKS).map((id) => ({ type: 'add-tasks', tasks: [aTask({ id })] })),
  fc
    .record({
      id: oneOf(['a1', 'a2']),
      resourceId: oneOf([null, 'paul', 'digger']),
      from: time,
      hours: fc.integer({ min: -1, max: 40 }),
    })
    .map(({ id, resourceId, from, hours }) => ({
      type: 'put-absence',
      absence: anAbsence({ id, resourceId, start: from, end: from + hours * 60 }),
    })),
  oneOf(['a1', 'a2']).map((absenceId) => ({ type: 'remove-absence', absenceId })),
  fc
    .boolean()
    .map((onBoard) => ({ type: 'put-record', kind: 'status', record: aStatus({ onBoard }) })),
  oneOf([null, 'litige']).map((holdReason) => ({
    type: 'put-record',
    kind: 'client',
    record: aClient({ holdReason }),
  })),
  oneOf(['paul', 'lea']).map((resourceId) => ({
    type: 'put-record',
    kind: 'resource',
    record: aCrew({ members: [{ resourceId, from: null, to: null }] }),
  })),
  oneOf(['warn', 'refuse'] as const).map((staff) => ({
    type: 'put-record',
    kind: 'settings',
    record: someSettings({ overbooking: { staff, equipment: 'warn' } }),
  })),
];
/** Takes back one of the commands before it. */
const undoing = fc.nat().map((n) => ({ type: 'undo-one' as const, n }));

const story = fc.array(
  fc.record({
    order: fc.oneof(
      { weight: 6, arbitrary: fc.oneof(...planning) },
      { weight: 3, arbitrary: fc.oneof(...shaping) },
      { weight: 3, arbitrary: fc.oneof(...marking) },
      { weight: 2, arbitrary: fc.oneof(...recording) },
      { weight: 2, arbitrary: undoing },
    ),
    actor: oneOf([ALICE, BOB, MANAGER]),
    now: oneOf([at('2026-11-20 12:00'), at('2026-11-25 12:00')]),
  }),
  { maxLength: 14 },
);
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

interface Step {
  readonly before: Plan;
  readonly after: Plan;
  readonly command: PlanningCommand;
  readonly context: Context;
  readonly outcome: ReturnType<typeof decide>;
}

function commandOf(order: Story[number]['order'], done: readonly ChangeSet[]): PlanningCommand {
  if (order.type !== 'undo-one') return order;
  const inverse = invert(done[order.n % Math.max(1, done.length)] ?? []);
  return { type: 'undo', of: 'x', inverse, partial: false };
}

function play(orders: Story): readonly Step[] {
  const steps: Step[] = [];
  const done: ChangeSet[] = [];
  let plan = start;
  for (const { order, actor, now } of orders) {
    const command = commandOf(order, done);
    const context = { now, actor: actor.actor };
    const outcome = decide(plan, command, context);
    const changes = outcome.status === 'accepted' ? outcome.changes : [];
    const after = apply(plan, changes);
    if (changes.length > 0) done.push(changes);
    steps.push({ before: plan, after, command, context, outcome });
    plan = after;
  }
  return steps;
}

const always = (check: (step: Step) => void): void => {
  fc.assert(
    fc.property(story, (orders) => play(orders).forEach(check)),
    { numRuns: 120 },
  );
};
const keys = (list: readonly Conflict[]) => list.map(({ key }) => key);

describe('whatever is commanded', () => {
  it('the stories are worth reading: most verbs are accepted and refused some time', () => {
    const seen = new Set<string>();
    for (const orders of fc.sample(story, { numRuns: 400, seed: 7 })) {
      for (const { command, outcome } of play(orders)) {
        const isEmpty = outcome.status === 'accepted' && outcome.changes.length === 0;
        seen.add(`${command.type} ${isEmpty ? 'empty' : outcome.status}`);
      }
    }
    for (const type of [
      'schedule',
      'move',
      'resize',
      'reassign',
      'set-lock',
      'undo',
      'cancel-intervention',
      'link',
      'shift',
    ]) {
      expect([...seen]).toEqual(expect.arrayContaining([`${type} accepted`, `${type} refused`]));
    }
  });

  it('the inverse brings back the same plan, and the plan before is never touched', () => {
    fc.assert(
      fc.property(story, (orders) => {
        const first = JSON.stringify(toSnapshot(start));
        for (const { before, after, outcome } of play(orders)) {
          if (outcome.status === 'refused') continue;
          expect(invert(outcome.changes)).toEqual(outcome.inverse);
          expect(invert(outcome.inverse)).toEqual(outcome.changes);
          expect(toSnapshot(apply(after, outcome.inverse))).toEqual(toSnapshot(before));
        }
        expect(JSON.stringify(toSnapshot(start))).toBe(first);
      }),
    );
  });

  it('a manager’s undo of what was just done is always accepted, and exact', () => {
    always(({ before, after, outcome, context }) => {
      if (outcome.status === 'refused' || outcome.changes.length === 0) return;
      const undo = { type: 'undo', of: 'x', inverse: outcome.inverse, partial: false } as const;
      const back = decide(after, undo, { ...context, actor: MANAGER.actor });
      if (back.status === 'refused') expect(back.code).toMatch(/double-booked|locked/);
      else expect(toSnapshot(apply(after, back.changes))).toEqual(toSnapshot(before));
    });
  });

  it('all changes squashed do what they did one after the other', () => {
    fc.assert(
      fc.property(story, (orders) => {
        const steps = play(orders);
        const sets = steps.map(({ outcome }) =>
          outcome.status === 'accepted' ? outcome.changes : [],
        );
        const squashed = squash(sets);
        expect(toSnapshot(apply(start, squashed))).toEqual(
          toSnapshot(steps.at(-1)?.after ?? start),
        );
        expect(squash([squashed, invert(squashed)])).toEqual([]);
      }),
    );
  });

  it('a locked date never moves, a locked team never changes', () => {
    const opens = (command: PlanningCommand, id: string) =>
      command.type === 'move' &&
      command.unlock &&
      command.moves.some(({ interventionId }) => interventionId === id);
    const slot = ({ start: from, end, state }: Intervention) => [from, end, state === 'cancelled'];
    always(({ before, after, command }) => {
      for (const one of before.records.intervention.values()) {
        const now = after.intervention(one.id);
        if (!now) continue;
        if (one.lock.time && !opens(command, one.id)) expect(slot(now)).toEqual(slot(one));
        if (one.lock.team) expect(now.team).toEqual(one.team);
      }
    });
  });

  it('what is told as new and as cured is what two full scans differ in', () => {
    always(({ before, after, outcome, context }) => {
      if (outcome.status === 'refused') return;
      const [had, has] = [conflicts(before, context.now), conflicts(after, context.now)];
      expect(keys(outcome.added)).toEqual(keys(has).filter((key) => !keys(had).includes(key)));
      expect(keys(outcome.removed)).toEqual(keys(had).filter((key) => !keys(has).includes(key)));
    });
  });

  it('the indexes are those of a plan compiled afresh', () => {
    always(({ after }) => {
      const fresh = compile(toSnapshot(after));
      for (const id of TASKS)
        expect(after.interventionsOfTask(id)).toEqual(fresh.interventionsOfTask(id));
      for (const id of PEOPLE) {
        expect(after.interventionsOfResource(id)).toEqual(fresh.interventionsOfResource(id));
        expect(after.absencesOf(id)).toEqual(fresh.absencesOf(id));
      }
      for (const id of ['worksite', 'w2']) {
        expect(after.tasksOf(id)).toEqual(fresh.tasksOf(id));
        expect(after.interventionsOfWorksite(id)).toEqual(fresh.interventionsOfWorksite(id));
      }
    });
  });

  it('conflicts do not depend on the order of the records', () => {
    always(({ after, context }) => {
      const { interventions, resources, ...rest } = toSnapshot(after);
      const backwards = {
        interventions: interventions.toReversed(),
        resources: resources.toReversed(),
      };
      const other = compile({ ...rest, ...backwards });
      expect(conflicts(other, context.now)).toEqual(conflicts(after, context.now));
    });
  });

  it('the same decision gives the same bytes and the same hash, over the wire too', () => {
    always(({ before, command, context, outcome }) => {
      const wired: unknown = JSON.parse(JSON.stringify(command));
      expect(wired).toEqual(command);
      const again = decide(compile(toSnapshot(before)), command, context);
      expect(JSON.stringify(again)).toBe(JSON.stringify(outcome));
      if (outcome.status === 'refused' || again.status === 'refused') return;
      expect(hashChanges(again.changes)).toBe(hashChanges(outcome.changes));
    });
  });

  it('every team has exactly one lead, and no two of a kind', () => {
    always(({ after }) => {
      for (const { team } of after.records.intervention.values()) {
        const ids = team.map(({ resourceId }) => resourceId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(team.map(({ role }) => role === 'lead')).toEqual(team.map((_, i) => i === 0));
        expect(ids.slice(1)).toEqual(ids.slice(1).sort());
      }
    });
  });

  it('every refusal and every conflict has its sentence in both languages', () => {
    const isSentence = /^[^\s].{8,}[.]$/s;
    always(({ after, outcome }) => {
      for (const locale of ['fr', 'en'] as const) {
        const told =
          outcome.status === 'refused'
            ? outcome.violations.map((one) => describeViolation(one, locale))
            : outcome.added.map((one) => describeConflict(after, one, locale));
        for (const text of told) {
          expect(text).toMatch(isSentence);
          expect(text).not.toMatch(/undefined|NaN|null/);
        }
      }
    });
  });
});
