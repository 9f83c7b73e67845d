import { describe, expect, it } from '@jest/globals';
import {
  apply,
  conflicts,
  decide,
  type Plan,
  type PlanningCommand,
  type Snapshot,
  type Trigger,
} from '@pastille/scheduling';
import {
  accepted,
  ALICE,
  aClient,
  anAbsence,
  anIntervention,
  aPerson,
  aPlan,
  aTask,
  at,
  aWorksite,
  lead,
  NOW,
} from '@pastille/scheduling/testing';
import { agreeing, leavingMessage, movingBack, otherSlots, refusing } from './calls.js';
import { callsMadeIn, toldIn } from './told.js';
import { triggerOf } from './trigger.js';

const bar = anIntervention({ taskId: 'task', team: [lead('paul')] });
const planOf = (parts: Partial<Snapshot> = {}): Plan =>
  aPlan({
    ...{ resources: [aPerson()], clients: [aClient({ phone: '02 40 00 00 00' })] },
    ...{ tasks: [aTask({ estimate: { halfDays: 4 } })], interventions: [bar] },
    ...parts,
  });

const act = (plan: Plan, command: PlanningCommand) => {
  const { changes, inverse } = accepted(decide(plan, command, ALICE));
  return { plan: apply(plan, changes), changes, inverse };
};

function proposedBy(plan: Plan, command: PlanningCommand): Trigger | null {
  const done = act(plan, command);
  const known = { plan: done.plan, conflicts: conflicts(done.plan, NOW) };
  return triggerOf({ command, changes: done.changes }, known);
}

const closing = (taskFinished: boolean): PlanningCommand => ({
  ...{ type: 'close-intervention', interventionId: bar.id, taskFinished },
  actual: { halfDays: 2 },
});

describe('proposals open by themselves', () => {
  it('after an absence over work, and no other', () => {
    const over = { type: 'put-absence', absence: anAbsence() } as const;
    const free = anAbsence({ start: at('2027-01-04 00:00'), end: at('2027-01-05 00:00') });

    expect(proposedBy(planOf(), over)).toEqual({ type: 'absence', absenceId: 'absence' });
    expect(proposedBy(planOf(), { type: 'put-absence', absence: free })).toBeNull();
    expect(proposedBy(planOf(), { type: 'batch', commands: [over] })).toMatchObject({
      type: 'absence',
    });
  });

  it('after a closing of the company, though nobody in particular is away', () => {
    const closed = anAbsence({ resourceId: null, reason: 'closing' });

    expect(proposedBy(planOf(), { type: 'put-absence', absence: closed })).toMatchObject({
      type: 'absence',
    });
  });

  it('after work that is closed and not finished, with what is left of it', () => {
    expect(proposedBy(planOf(), closing(false))).toEqual({
      ...{ type: 'overrun', interventionId: bar.id },
      left: { halfDays: 2 },
    });
    expect(proposedBy(planOf(), closing(true))).toBeNull();
    const exact = planOf({ tasks: [aTask({ estimate: { halfDays: 2 } })] });
    expect(proposedBy(exact, closing(false))).toBeNull();
  });
});

describe('a call', () => {
  const firm = aWorksite({ start: { date: '2026-11-23', certainty: 'firm' } });
  const promised = planOf({ worksites: [firm] });
  const moved = act(promised, {
    ...{ type: 'move', ripple: 'links', unlock: false },
    moves: [{ interventionId: bar.id, start: at('2026-11-25 08:00'), replace: null }],
  });
  const [call] = callsMadeIn(moved.changes);
  if (!call) throw new Error('no call');

  it('that ends with « d’accord » locks the bar, and a firm date goes along', () => {
    const agreed = act(moved.plan, agreeing(moved.plan, call)).plan;

    expect(agreed.intervention(bar.id)?.lock.time).not.toBeNull();
    expect(agreed.records.worksite.get(firm.id)?.start).toEqual({
      ...{ date: '2026-11-25', certainty: 'firm' },
    });
    expect(conflicts(agreed, NOW).map(({ code }) => code)).not.toContain('firm-start-missed');
  });

  it('that ends with « refuse » goes back where it was, or elsewhere', () => {
    const no = act(moved.plan, refusing(call));
    const judge = (command: PlanningCommand) => decide(no.plan, command, ALICE);

    const slots = otherSlots(no.plan, call, { now: NOW, judge });
    expect(slots.length).toBeGreaterThan(0);
    for (const { command, start } of slots) {
      expect(act(no.plan, command).plan.intervention(bar.id)?.start).toBe(start);
      expect([call.before, call.after]).not.toContain(start);
    }
    const back = act(no.plan, movingBack(call));
    expect(back.plan.intervention(bar.id)?.start).toBe(call.before);
    expect(back.plan.records.call.size).toBe(0);
  });

  it('that was made and is taken back leaves somebody with a wrong date', () => {
    for (const [command, outcome] of [
      [agreeing(moved.plan, call), 'reached'],
      [leavingMessage(call), 'message'],
    ] as const) {
      const made = act(moved.plan, command);
      expect(toldIn(made.changes)).toEqual([]);
      const undone = act(made.plan, {
        ...{ type: 'undo', of: 'it', inverse: made.inverse, partial: false },
      });
      expect(toldIn(undone.changes)).toMatchObject([{ outcome, call: { name: 'Mme Martin' } }]);
    }
    const { changes } = act(moved.plan, {
      ...{ type: 'undo', of: 'it', inverse: moved.inverse, partial: false },
    });
    expect(toldIn(changes)).toEqual([]);
  });
});
