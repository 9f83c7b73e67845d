import { squash } from '../changes/squash.js';
import type { Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { toSnapshot } from '../plan/compile.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, aSchedule, BOB, MANAGER, refusal } from '../testing/commands.js';
import { aMachine, anIntervention, aPerson, aTask, aWorksite, lead } from '../testing/records.js';
import type { PlanningCommand } from './command.js';
import { decide } from './decide.js';
import type { Accepted, Context } from './outcome.js';

const start = aPlan({
  ...{ tasks: [aTask()], resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa' }), aMachine()] },
  interventions: [anIntervention({ taskId: 'task', team: [lead('paul')] })],
});

interface Done {
  readonly plan: Plan;
  readonly outcome: Accepted;
}

function act(plan: Plan, command: PlanningCommand, context: Context = ALICE): Done {
  const outcome = accepted(decide(plan, command, context));
  return { plan: apply(plan, outcome.changes), outcome };
}

const undo = ({ outcome }: Done): PlanningCommand => ({
  type: 'undo',
  of: 'command',
  inverse: outcome.inverse,
  partial: false,
});

const move = (day: string, interventionId = 'intervention'): PlanningCommand => ({
  ...{ type: 'move', ripple: 'none', unlock: false },
  moves: [{ interventionId, start: at(`${day} 08:00`), replace: null }],
});
const lock = (locked: boolean): PlanningCommand => ({
  ...{ type: 'set-lock', interventionId: 'intervention', facet: 'time', locked, reason: null },
});

describe('undo', () => {
  it('brings the plan back to what it was, and can itself be undone', () => {
    const moved = act(start, move('2026-11-24'));

    const back = act(moved.plan, undo(moved));
    const again = act(back.plan, undo(back));

    expect(toSnapshot(back.plan)).toEqual(toSnapshot(start));
    expect(toSnapshot(again.plan)).toEqual(toSnapshot(moved.plan));
  });

  it('leaves what others changed since on other fields', () => {
    const moved = act(start, move('2026-11-24'));
    const noted = act(
      moved.plan,
      { type: 'edit-intervention', interventionId: 'intervention', note: 'clé sous le pot' },
      BOB,
    );

    const back = act(noted.plan, undo(moved));

    expect(back.plan.intervention('intervention')).toMatchObject({
      ...{ start: at('2026-11-23 08:00'), note: 'clé sous le pot' },
    });
  });

  it('is refused as a whole once the same thing was changed again, and names it', () => {
    const moved = act(start, move('2026-11-24'));
    const later = act(moved.plan, move('2026-11-25'), BOB);

    const { code, violations } = refusal(decide(later.plan, undo(moved), ALICE));

    expect(code).toBe('stale');
    expect(violations).toMatchObject([
      {
        sentence: 'undo-overtaken',
        params: { kind: 'intervention', title: 'Terrassement · Piscine Martin' },
      },
    ]);
  });

  it('is refused when nothing at all is left of it to undo', () => {
    const moved = act(start, move('2026-11-24'));
    const back = act(moved.plan, undo(moved));

    expect(refusal(decide(back.plan, undo(moved), ALICE)).code).toBe('stale');
  });

  it('does not move what somebody locked since', () => {
    const moved = act(start, move('2026-11-24'));
    const locked = act(moved.plan, lock(true), BOB);

    const { code, violations } = refusal(decide(locked.plan, undo(moved), ALICE));

    expect(code).toBe('locked');
    expect(violations).toMatchObject([{ sentence: 'time-locked', params: { who: 'Bob' } }]);
  });

  it('does not change a team that somebody locked since', () => {
    const joined = act(start, {
      ...{ type: 'reassign', interventionId: 'intervention', remove: ['paul'], replace: [] },
      ...{ add: [lead('lea')], lead: null },
    });
    const locked = act(
      joined.plan,
      {
        type: 'set-lock',
        interventionId: 'intervention',
        facet: 'team',
        locked: true,
        reason: null,
      },
      BOB,
    );

    expect(refusal(decide(locked.plan, undo(joined), ALICE)).violations).toMatchObject([
      { sentence: 'team-locked' },
    ]);
  });

  it('does not move what is done by now', () => {
    const moved = act(start, move('2026-11-24'));
    const closed = act(moved.plan, {
      ...{ type: 'close-intervention', interventionId: 'intervention' },
      ...{ actual: null, taskFinished: false },
    });

    expect(refusal(decide(closed.plan, undo(moved), ALICE)).violations).toMatchObject([
      { sentence: 'done-locked' },
    ]);
  });

  it('takes one’s own padlock back, and gives back the one that was taken off', () => {
    const locked = act(start, lock(true));
    const unlocked = act(locked.plan, lock(false));

    expect(toSnapshot(act(locked.plan, undo(locked)).plan)).toEqual(toSnapshot(start));
    expect(toSnapshot(act(unlocked.plan, undo(unlocked)).plan)).toEqual(toSnapshot(locked.plan));
  });

  it('takes another’s padlock back only by right', () => {
    const locked = act(start, lock(true), BOB);

    expect(refusal(decide(locked.plan, undo(locked), ALICE)).code).toBe('forbidden');
    expect(decide(locked.plan, undo(locked), MANAGER).status).toBe('accepted');
  });

  it('takes a block back although its time is locked from the start', () => {
    const crane = act(
      start,
      aSchedule({ kind: 'block', taskId: null, title: 'Grue', end: at('2026-11-23 06:00') }),
    );

    expect(act(crane.plan, undo(crane)).plan.intervention('new')).toBeUndefined();
  });

  it('takes a new worksite back, but not once work stands on its tasks', () => {
    const created = act(start, {
      ...{ type: 'create-worksite', client: null, location: null, works: null },
      worksite: aWorksite({ id: 'w2', reference: 'CH-2' }),
      tasks: [aTask({ id: 't2', worksiteId: 'w2' })],
    });
    const planned = act(created.plan, aSchedule({ taskId: 't2' }), BOB);

    expect(toSnapshot(act(created.plan, undo(created)).plan)).toEqual(toSnapshot(start));
    expect(refusal(decide(planned.plan, undo(created), ALICE)).violations).toMatchObject([
      { sentence: 'undo-overtaken', params: { kind: 'worksite', title: 'Piscine Martin' } },
    ]);
  });

  it('does not bring back work of a task that is gone', () => {
    const cancelled = act(start, { type: 'cancel-intervention', interventionId: 'intervention' });
    const removed = act(cancelled.plan, { type: 'remove-task', taskId: 'task' });

    expect(refusal(decide(removed.plan, undo(cancelled), ALICE)).code).toBe('stale');
  });

  it('does not book a machine twice where the company refuses that', () => {
    const bar = anIntervention({ team: [lead('digger')] });
    const plan = aPlan({ tasks: [aTask()], resources: [aMachine()], interventions: [bar] });
    const away = act(plan, move('2026-11-24'));
    const taken = act(away.plan, aSchedule({ team: [lead('digger')] }), BOB);

    expect(refusal(decide(taken.plan, undo(away), ALICE)).code).toBe('double-booked');
  });
});

describe('undo of everything since 10:40 by Alice', () => {
  it('3: brings back the plan of 10:40, whatever was done since, as one command', () => {
    const one = act(start, move('2026-11-24'));
    const two = act(one.plan, lock(true));
    const three = act(two.plan, aSchedule({ team: [lead('lea')] }));
    const inverse = squash([three, two, one].map(({ outcome }) => outcome.inverse));

    const back = act(three.plan, { type: 'undo', of: 'since', inverse, partial: false });

    expect(toSnapshot(back.plan)).toEqual(toSnapshot(start));
    expect(toSnapshot(act(back.plan, undo(back)).plan)).toEqual(toSnapshot(three.plan));
  });

  it('leaves what Bob wrote in between', () => {
    const one = act(start, move('2026-11-24'));
    const noted = act(
      one.plan,
      { type: 'edit-intervention', interventionId: 'intervention', note: 'clé sous le pot' },
      BOB,
    );
    const two = act(noted.plan, move('2026-11-25'));
    const inverse = squash([two.outcome.inverse, one.outcome.inverse]);

    const back = act(two.plan, { type: 'undo', of: 'since', inverse, partial: false });

    expect(back.plan.intervention('intervention')).toMatchObject({
      ...{ start: at('2026-11-23 08:00'), note: 'clé sous le pot' },
    });
  });
});

describe('undo in part', () => {
  const both = aPlan({
    ...{ tasks: [aTask()], resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa' })] },
    interventions: [anIntervention({ id: 'a', taskId: 'task' }), anIntervention({ id: 'b' })],
  });
  const two: PlanningCommand = {
    ...{ type: 'move', ripple: 'none', unlock: false },
    moves: ['a', 'b'].map((interventionId) => ({
      ...{ interventionId, start: at('2026-11-24 08:00'), replace: null },
    })),
  };
  const inPart = (done: Done): PlanningCommand => ({
    ...{ type: 'undo', of: 'command', inverse: done.outcome.inverse, partial: true },
  });

  it('takes back what nobody touched since, and names what it leaves', () => {
    const moved = act(both, two);
    const later = act(moved.plan, move('2026-11-26', 'b'), BOB);

    const { plan, outcome } = act(later.plan, inPart(moved));

    expect(plan.intervention('a')?.start).toBe(at('2026-11-23 08:00'));
    expect(plan.intervention('b')?.start).toBe(at('2026-11-26 08:00'));
    expect(outcome.reasons).toEqual([
      {
        ...{ interventionId: 'b', cause: 'kept', by: null },
        ...{ from: at('2026-11-26 08:00'), to: at('2026-11-26 08:00') },
      },
    ]);
  });

  it('leaves what was locked since', () => {
    const moved = act(both, two);
    const locked = act(
      moved.plan,
      { type: 'set-lock', interventionId: 'b', facet: 'time', locked: true, reason: null },
      BOB,
    );

    const { plan, outcome } = act(locked.plan, inPart(moved));

    expect(plan.intervention('a')?.start).toBe(at('2026-11-23 08:00'));
    expect(plan.intervention('b')?.start).toBe(at('2026-11-24 08:00'));
    expect(outcome.reasons).toMatchObject([{ interventionId: 'b', cause: 'kept' }]);
  });

  it('leaves a worksite on which others work by now, with all that it needs', () => {
    const created = act(both, {
      ...{ type: 'create-worksite', client: null, location: null, works: null },
      worksite: aWorksite({ id: 'w2', reference: 'CH-2' }),
      tasks: [aTask({ id: 't2', worksiteId: 'w2' }), aTask({ id: 't3', worksiteId: 'w2' })],
    });
    const planned = act(created.plan, aSchedule({ taskId: 't2' }), BOB);

    const { plan, outcome } = act(planned.plan, inPart(created));

    expect(plan.records.worksite.has('w2')).toBe(true);
    expect(plan.records.task.has('t2')).toBe(true);
    expect(plan.records.task.has('t3')).toBe(false);
    expect(outcome.reasons.map(({ interventionId }) => interventionId)).toEqual(['t2', 'w2']);
  });

  it('does what a whole undo does where nothing stands in the way', () => {
    const moved = act(both, two);

    expect(toSnapshot(act(moved.plan, inPart(moved)).plan)).toEqual(toSnapshot(both));
  });

  it('5: leaves everything the second time, and says so', () => {
    const moved = act(both, two);
    const back = act(moved.plan, inPart(moved));

    const again = act(back.plan, inPart(moved));

    expect(again.outcome.changes).toEqual([]);
    expect(again.outcome.reasons).toHaveLength(2);
  });
});
