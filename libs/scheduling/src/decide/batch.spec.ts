import type { Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { toSnapshot } from '../plan/compile.js';
import { aPlan, someSettings } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, aSchedule, refusal, TIME_LOCKED } from '../testing/commands.js';
import { aMachine, anIntervention, aPerson, aTask, aWorksite, lead } from '../testing/records.js';
import type { PlanningCommand } from './command.js';
import { decide } from './decide.js';

const plan = aPlan({
  ...{ tasks: [aTask()], resources: [aPerson(), aMachine()] },
  interventions: [
    ...['a', 'b', 'c'].map((id) => anIntervention({ id, taskId: 'task' })),
    anIntervention({ id: 'locked', lock: TIME_LOCKED }),
  ],
});

const cancel = (interventionId: string): PlanningCommand => ({
  ...{ type: 'cancel-intervention', interventionId },
});
const lock = (interventionId: string): PlanningCommand => ({
  ...{ type: 'set-lock', interventionId, facet: 'time', locked: true, reason: null },
});
const move = (interventionId: string, wall: string): PlanningCommand => ({
  ...{ type: 'move', ripple: 'none', unlock: false },
  moves: [{ interventionId, start: at(wall), replace: null }],
});
const batch = (...commands: readonly PlanningCommand[]): PlanningCommand => ({
  ...{ type: 'batch', commands },
});

const done = (from: Plan, ...commands: readonly PlanningCommand[]): Plan =>
  commands.reduce(
    (present, command) => apply(present, accepted(decide(present, command, ALICE)).changes),
    from,
  );

describe('batch', () => {
  it('cancels three selected bars as one act, with one undo', () => {
    const { changes, inverse } = accepted(
      decide(plan, batch(cancel('a'), cancel('b'), cancel('c')), ALICE),
    );

    expect(changes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(toSnapshot(apply(apply(plan, changes), inverse))).toEqual(toSnapshot(plan));
  });

  it('judges each act on the plan as the ones before it left it', () => {
    const after = done(
      plan,
      batch(aSchedule({ interventionId: 'new', team: [lead('paul')] }), lock('new')),
    );

    expect(after.intervention('new')).toMatchObject({ lock: { time: { name: 'Alice' } } });
  });

  it('does what its acts do one after the other, calls and published copies included', () => {
    const acts = [
      move('a', '2026-11-24 08:00'),
      lock('a'),
      move('b', '2026-11-25 08:00'),
      move('b', '2026-11-23 08:00'),
    ];

    expect(toSnapshot(done(plan, batch(...acts)))).toEqual(toSnapshot(done(plan, ...acts)));
  });

  it('is refused as a whole, naming every act at fault and where in it', () => {
    const outcome = decide(
      plan,
      batch(cancel('a'), cancel('locked'), cancel('x'), move('locked', '2026-11-24 08:00')),
      ALICE,
    );

    const { code, violations } = refusal(outcome);
    expect(code).toBe('locked');
    expect(violations.map(({ sentence, field }) => [sentence, field])).toEqual([
      ['time-locked', 'commands.1'],
      ['unknown-intervention', 'commands.2.interventionId'],
      ['time-locked', 'commands.3'],
    ]);
  });

  it('names where a reference is wrong', () => {
    const worksite = aWorksite({ id: 'w2', reference: 'CH-2', clientId: 'x' });
    const create: PlanningCommand = {
      ...{ type: 'create-worksite', client: null, location: null, works: null },
      ...{ worksite, tasks: [] },
    };

    expect(refusal(decide(plan, batch(lock('a'), create), ALICE)).violations).toMatchObject([
      { sentence: 'unknown-client', field: 'commands.1.worksite.clientId' },
    ]);
  });

  it('holds no batch', () => {
    const { violations } = refusal(decide(plan, batch(batch()), ALICE));

    expect(violations).toMatchObject([{ sentence: 'not-in-batch', field: 'commands.0.type' }]);
  });

  it('takes back several acts, the newest first, each on the plan as it left it', () => {
    const first = accepted(decide(plan, move('a', '2026-11-24 08:00'), ALICE));
    const moved = apply(plan, first.changes);
    const second = accepted(decide(moved, lock('a'), ALICE));
    const present = apply(moved, second.changes);
    const undo = (of: string, { inverse }: typeof first): PlanningCommand => ({
      ...{ type: 'undo', of, inverse, partial: false },
    });

    const after = done(present, batch(undo('second', second), undo('first', first)));

    expect(after.intervention('a')).toEqual(plan.intervention('a'));
  });

  it('tells conflicts of the whole alone: what one act makes and the next cures is none', () => {
    const people = plan.records.resource;
    const busy = aPlan({
      ...{ tasks: [aTask()], resources: [...people.values()] },
      interventions: [anIntervention({ id: 'busy', taskId: 'task', team: [lead('paul')] })],
    });
    const over = aSchedule({ interventionId: 'new', team: [lead('paul')] });

    const { added } = accepted(decide(busy, batch(over, move('busy', '2026-11-24 08:00')), ALICE));

    expect(added.filter(({ code }) => code === 'double-booked-staff')).toEqual([]);
  });

  it('is refused as a whole where it books a machine twice and the company forbids that', () => {
    const digger = aSchedule({ team: [lead('digger')] });
    const twice = batch({ ...digger, interventionId: 'd1' }, { ...digger, interventionId: 'd2' });
    const lax = someSettings({ overbooking: { staff: 'warn', equipment: 'warn' } });
    const relaxed = apply(plan, [
      { kind: 'settings', id: 'board', before: plan.settings, after: lax },
    ]);

    expect(refusal(decide(plan, twice, ALICE)).code).toBe('double-booked');
    expect(decide(relaxed, twice, ALICE).status).toBe('accepted');
  });

  it('12: of acts that change nothing is nothing', () => {
    const { changes, reasons } = accepted(decide(plan, batch(), ALICE));

    expect([changes, reasons]).toEqual([[], []]);
    const backAndForth = batch(lock('a'), {
      ...{ type: 'set-lock', interventionId: 'a', facet: 'time', locked: false, reason: null },
    });
    expect(accepted(decide(plan, backAndForth, ALICE)).changes).toEqual([]);
  });

  it('tells the reasons of all its acts, in order', () => {
    const { reasons } = accepted(
      decide(plan, batch(move('b', '2026-11-24 08:00'), move('a', '2026-11-24 08:00')), ALICE),
    );

    expect(reasons.map(({ interventionId }) => interventionId)).toEqual(['b', 'a']);
  });
});
