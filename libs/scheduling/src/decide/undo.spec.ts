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
});

const move = (day: string, interventionId = 'intervention'): PlanningCommand => ({
  type: 'move',
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
