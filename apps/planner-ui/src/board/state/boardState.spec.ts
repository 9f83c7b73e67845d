import { describe, expect, it } from '@jest/globals';
import { apply, decide, invert, type Plan, type PlanningCommand } from '@pastille/scheduling';
import { aPerson, aPlan, aTask, anIntervention, at, lead } from '@pastille/scheduling/testing';
import { reduceBoard, startBoard, type Arrival, type BoardState } from './boardState.js';

const context = {
  now: at('2026-11-23 07:00'),
  actor: { id: 'chloe', name: 'Chloé', mayUnlockOthers: false },
};
const plan = aPlan({
  resources: [aPerson({ id: 'malo' }), aPerson({ id: 'sami' })],
  tasks: [aTask({ id: 'dig' })],
  interventions: [
    anIntervention({
      id: 'bar',
      taskId: 'dig',
      start: at('2026-11-24 08:00'),
      end: at('2026-11-24 17:30'),
      team: [lead('malo')],
    }),
  ],
});

const moveTo = (day: string): PlanningCommand => ({
  type: 'move',
  moves: [{ interventionId: 'bar', start: at(`${day} 08:00`), replace: null }],
  ripple: 'links',
  unlock: false,
});
const lock: PlanningCommand = {
  type: 'set-lock',
  interventionId: 'bar',
  facet: 'time',
  locked: true,
  reason: null,
};
const startOf = (state: BoardState): number | undefined => state.visible.intervention('bar')?.start;
const give = (state: BoardState, commandId: string, command: PlanningCommand): BoardState =>
  reduceBoard(state, { type: 'commanded', commandId, command, context });

/** What the server would tell about a command on that plan. */
function told(on: Plan, commandId: string, command: PlanningCommand): Arrival {
  const outcome = decide(on, command, context);
  if (outcome.status === 'refused') throw new Error(outcome.code);
  return { revision: on.revision + 1, commandId, changes: outcome.changes };
}

const arrive = (state: BoardState, ...arrivals: Arrival[]): BoardState =>
  reduceBoard(state, { type: 'arrived', arrivals });
const after = (on: Plan, { changes, revision }: Arrival): Plan => apply(on, changes, revision);

describe('a command of one’s own', () => {
  it('shows at once and waits for its answer', () => {
    const state = give(startBoard(plan), 'mine', moveTo('2026-11-26'));

    expect(startOf(state)).toBe(at('2026-11-26 08:00'));
    expect(state.confirmed.intervention('bar')?.start).toBe(at('2026-11-24 08:00'));
    expect(state.pending).toHaveLength(1);
  });

  it('is confirmed by its answer, and by the socket saying the same again', () => {
    const answer = told(plan, 'mine', moveTo('2026-11-26'));

    const once = arrive(give(startBoard(plan), 'mine', moveTo('2026-11-26')), answer);
    const twice = arrive(once, answer);

    expect(once.pending).toEqual([]);
    expect(startOf(once)).toBe(at('2026-11-26 08:00'));
    expect(twice.confirmed).toBe(once.confirmed);
  });

  it('falls back and says why when the server refuses it', () => {
    const violations = [{ code: 'forbidden', sentence: 'x', params: {}, field: null }] as const;

    const state = reduceBoard(give(startBoard(plan), 'mine', moveTo('2026-11-26')), {
      type: 'refused',
      commandId: 'mine',
      violations,
    });

    expect(startOf(state)).toBe(at('2026-11-24 08:00'));
    expect(state.dropped).toMatchObject([{ commandId: 'mine', violations }]);
  });

  it('never becomes pending when the engine refuses it here', () => {
    const state = give(give(startBoard(plan), 'lock', lock), 'move', moveTo('2026-11-26'));

    expect(state.pending.map(({ commandId }) => commandId)).toEqual(['lock']);
    expect(state.dropped[0]?.violations[0]?.sentence).toBe('time-locked');
  });

  it('is done when it turns out to change nothing', () => {
    const state = arrive(give(startBoard(plan), 'mine', moveTo('2026-11-26')), {
      revision: plan.revision,
      commandId: 'mine',
      changes: [],
    });

    expect(state.pending).toEqual([]);
    expect(startOf(state)).toBe(at('2026-11-24 08:00'));
  });
});

describe('what others do meanwhile', () => {
  it('goes under one’s own pending command', () => {
    const state = arrive(
      give(startBoard(plan), 'mine', lock),
      told(plan, 'theirs', moveTo('2026-11-25')),
    );

    expect(startOf(state)).toBe(at('2026-11-25 08:00'));
    expect(state.visible.intervention('bar')?.lock.time?.name).toBe('Chloé');
    expect(state.pending).toHaveLength(1);
  });

  it('drops a pending command that can no longer be done, with its reason', () => {
    const state = arrive(
      give(startBoard(plan), 'mine', moveTo('2026-11-26')),
      told(plan, 'theirs', lock),
    );

    expect(state.pending).toEqual([]);
    expect(startOf(state)).toBe(at('2026-11-24 08:00'));
    expect(state.dropped).toMatchObject([
      { commandId: 'mine', violations: [{ sentence: 'time-locked' }] },
    ]);
  });

  it('waits for a revision that is missing and then applies all in order', () => {
    const first = told(plan, 'a', moveTo('2026-11-25'));
    const second = told(after(plan, first), 'b', moveTo('2026-11-26'));

    const gap = arrive(startBoard(plan), second);
    const whole = arrive(gap, first);

    expect(gap.needs).toBe('changes');
    expect(startOf(gap)).toBe(at('2026-11-24 08:00'));
    expect(whole.needs).toBe('nothing');
    expect(whole.confirmed.revision).toBe(plan.revision + 2);
    expect(startOf(whole)).toBe(at('2026-11-26 08:00'));
  });

  it('ignores what it already knows', () => {
    const first = told(plan, 'a', moveTo('2026-11-25'));
    const second = told(after(plan, first), 'b', moveTo('2026-11-26'));

    const state = arrive(arrive(startBoard(plan), first, second), first);

    expect(startOf(state)).toBe(at('2026-11-26 08:00'));
    expect(state.confirmed.revision).toBe(plan.revision + 2);
  });
});

describe('a plan fetched again', () => {
  it('keeps what is pending on top of it', () => {
    const newer = after(plan, told(plan, 'theirs', moveTo('2026-11-27')));

    const lost = reduceBoard(give(startBoard(plan), 'mine', lock), { type: 'lost', needs: 'plan' });
    const state = reduceBoard(lost, { type: 'replaced', plan: newer });

    expect(state.needs).toBe('nothing');
    expect(startOf(state)).toBe(at('2026-11-27 08:00'));
    expect(state.visible.intervention('bar')?.lock.time).not.toBeNull();
  });

  it('is no step back when the socket was faster', () => {
    const newer = arrive(startBoard(plan), told(plan, 'theirs', moveTo('2026-11-27')));

    const state = reduceBoard(newer, { type: 'replaced', plan });

    expect(startOf(state)).toBe(at('2026-11-27 08:00'));
  });
});

describe('taking back', () => {
  it('is a command like any other', () => {
    const outcome = decide(plan, moveTo('2026-11-26'), context);
    if (outcome.status === 'refused') throw new Error(outcome.code);
    const moved = arrive(startBoard(plan), {
      revision: plan.revision + 1,
      commandId: 'mine',
      changes: outcome.changes,
    });

    const state = give(moved, 'undo', {
      type: 'undo',
      of: 'mine',
      inverse: invert(outcome.changes),
      partial: false,
    });

    expect(startOf(state)).toBe(at('2026-11-24 08:00'));
  });
});
