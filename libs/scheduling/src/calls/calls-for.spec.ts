import type { PlanningCommand } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import type { Context } from '../decide/outcome.js';
import type { Call, Intervention, Plan, Snapshot } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { toSnapshot } from '../plan/compile.js';
import { callToMake } from './calls-of.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, BOB, refusal } from '../testing/commands.js';
import { aClient, anIntervention, aPerson, aTask, aWorksite } from '../testing/records.js';

const MARTIN = aClient({ phone: '02 40 00 00 00' });
const visit = (parts: Partial<Intervention> = {}): Intervention =>
  anIntervention({
    ...{ kind: 'appointment', amount: { minutes: 60 }, end: at('2026-11-23 09:00') },
    arrival: { from: at('2026-11-23 08:00'), to: at('2026-11-23 10:00') },
    ...parts,
  });

const planOf = (bar: Intervention, parts: Partial<Snapshot> = {}): Plan =>
  aPlan({
    ...{ clients: [MARTIN], tasks: [aTask(), aTask({ id: 'liner' })], resources: [aPerson()] },
    interventions: [bar],
    ...parts,
  });

const move = (wall: string, interventionId = 'intervention'): PlanningCommand => ({
  ...{ type: 'move', ripple: 'links', unlock: true },
  moves: [{ interventionId, start: at(wall), replace: null }],
});

interface Done {
  readonly plan: Plan;
  readonly undo: PlanningCommand;
}

function act(plan: Plan, command: PlanningCommand, context: Context = ALICE): Done {
  const { changes, inverse } = accepted(decide(plan, command, context));
  const undo = { type: 'undo', of: 'x', inverse, partial: false } as const;
  return { plan: apply(plan, changes), undo };
}

const calls = (plan: Plan): readonly Call[] =>
  [...plan.records.call.values()].sort((a, b) => a.before - b.before);
const movedTo = (plan: Plan, wall: string): readonly Call[] => calls(act(plan, move(wall)).plan);

const close = (callId = '', outcome: Call['outcome'] = 'reached'): PlanningCommand => ({
  ...{ type: 'close-call', callId, outcome },
});

const mark = { by: 'alice', name: 'Alice', at: at('2026-11-20 08:00') };
const told = { start: at('2026-11-23 08:00'), end: at('2026-11-23 09:00'), team: [] };

describe('a promised date that moves', () => {
  it('leaves a call: whom, under which number, from when to when, made by whom', () => {
    expect(movedTo(planOf(visit()), '2026-11-24 14:00')).toMatchObject([
      {
        ...{ interventionId: 'intervention', clientId: 'client' },
        ...{ name: 'Mme Martin', phone: '02 40 00 00 00' },
        ...{ before: at('2026-11-23 08:00'), after: at('2026-11-24 14:00') },
        ...{ made: { name: 'Alice' }, outcome: null, closed: null },
      },
    ]);
  });

  it.each([
    ['with an arrival window', visit()],
    ['confirmed', visit({ arrival: null, confirmed: mark })],
    ['published', visit({ arrival: null, published: { ...told, state: 'open' } })],
  ])('is that of an appointment %s', (_, bar) => {
    expect(movedTo(planOf(bar), '2026-11-23 14:00')).toHaveLength(1);
  });

  it('is that of a delivery: the supplier is to be called, not the client', () => {
    const crane = anIntervention({
      ...{ kind: 'block', amount: null },
      supplier: { name: 'Levage 44', phone: '06 00', orderNumber: 'C-12' },
    });

    expect(movedTo(planOf(crane), '2026-11-24 08:00')).toMatchObject([
      { clientId: null, name: 'Levage 44', phone: '06 00' },
    ]);
  });

  it('is that of work with a supplier, by the minute', () => {
    const supplier = { name: 'Béton Ouest', phone: null, orderNumber: null };
    const pour = anIntervention({
      ...{ taskId: 'task', supplier, amount: { minutes: 60 }, end: at('2026-11-23 09:00') },
    });

    expect(movedTo(planOf(pour), '2026-11-23 10:00')).toMatchObject([{ name: 'Béton Ouest' }]);
  });

  it.each([
    ['no appointment that nobody was told of', visit({ arrival: null })],
    [
      'none whose cancelling was told',
      visit({ arrival: null, published: { ...told, state: 'cancelled' } }),
    ],
    ['no work without a firm start', anIntervention({ taskId: 'task' })],
    ['no meeting of one’s own', visit({ worksiteId: null })],
  ])('is %s', (_, bar) => {
    expect(movedTo(planOf(bar), '2026-11-24 14:00')).toEqual([]);
  });

  describe('of a worksite with a firm start', () => {
    const firm = aWorksite({ start: { date: '2026-11-23', certainty: 'firm' } });
    const first = anIntervention({ taskId: 'task' });
    const second = anIntervention({
      ...{ id: 'second', taskId: 'liner' },
      ...{ start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') },
    });
    const plan = planOf(first, { worksites: [firm], interventions: [first, second] });

    it('is the day of its first work alone', () => {
      expect(movedTo(plan, '2026-11-25 08:00')).toHaveLength(1);
      expect(movedTo(plan, '2026-11-23 13:30')).toEqual([]);
      expect(calls(act(plan, move('2026-11-25 08:00', 'second')).plan)).toEqual([]);
    });

    it('is kept by coming to the firm day, and not promised where it is provisional', () => {
      const late = { ...first, start: at('2026-11-25 08:00'), end: at('2026-11-25 17:30') };
      const provisional = aWorksite({ start: { date: '2026-11-23', certainty: 'provisional' } });

      expect(movedTo(planOf(late, { worksites: [firm] }), '2026-11-23 08:00')).toEqual([]);
      expect(movedTo(planOf(late, { worksites: [firm] }), '2026-11-27 08:00')).toHaveLength(1);
      expect(movedTo(planOf(first, { worksites: [provisional] }), '2026-11-25 08:00')).toEqual([]);
    });
  });

  it('moved again is still one call, from what was promised to where it stands', () => {
    const once = act(planOf(visit()), move('2026-11-24 14:00')).plan;

    const twice = act(once, move('2026-11-25 14:00'), BOB).plan;

    expect(calls(twice)).toMatchObject([
      { before: at('2026-11-23 08:00'), after: at('2026-11-25 14:00') },
    ]);
    expect(calls(twice)[0]?.id).toBe(calls(once)[0]?.id);
  });

  it('back where it was promised leaves nothing to say', () => {
    const away = act(planOf(visit()), move('2026-11-24 14:00')).plan;

    expect(movedTo(away, '2026-11-23 08:00')).toEqual([]);
  });

  it('after the client was reached, is a new promise and a new call; there and back too', () => {
    let plan = planOf(visit());
    for (const wall of ['2026-11-24 14:00', '2026-11-23 08:00', '2026-11-24 14:00']) {
      plan = act(plan, move(wall)).plan;
      const open = calls(plan).find(({ outcome }) => outcome === null);
      plan = act(plan, close(open?.id)).plan;
    }

    expect(calls(plan).map(({ before, outcome }) => [before, outcome])).toEqual([
      [at('2026-11-23 08:00'), 'reached'],
      [at('2026-11-23 08:00'), 'reached'],
      [at('2026-11-24 14:00'), 'reached'],
    ]);
    expect(new Set(calls(plan).map(({ id }) => id)).size).toBe(3);
  });

  it('3: undo takes the call away with the move, and brings it back', () => {
    const start = planOf(visit());
    const moved = act(start, move('2026-11-24 14:00'));

    const back = act(moved.plan, moved.undo);
    const again = act(back.plan, back.undo);

    expect(toSnapshot(back.plan)).toEqual(toSnapshot(start));
    expect(toSnapshot(again.plan)).toEqual(toSnapshot(moved.plan));
  });

  it('cannot be undone in silence once the client was called', () => {
    const moved = act(planOf(visit()), move('2026-11-24 14:00'));
    const called = act(moved.plan, close(calls(moved.plan)[0]?.id));

    const { code, violations } = refusal(decide(called.plan, moved.undo, ALICE));
    const part = act(called.plan, { ...moved.undo, partial: true } as PlanningCommand);

    expect(code).toBe('locked');
    expect(violations).toMatchObject([
      { sentence: 'time-locked' },
      { sentence: 'undo-told', params: { kind: 'call', title: 'Mme Martin', who: 'Alice' } },
    ]);
    // What the client agreed to is locked: it stays, in part as on the whole.
    expect(calls(part.plan)).toEqual(calls(called.plan));
    expect(part.plan.intervention('intervention')?.start).toBe(at('2026-11-24 14:00'));
  });

  it('is promised anew where the client was told, and somebody unlocked it since', () => {
    const moved = act(planOf(visit()), move('2026-11-24 14:00'));
    const called = act(moved.plan, close(calls(moved.plan)[0]?.id));
    const unlock = { type: 'set-lock', interventionId: 'intervention', facet: 'time' } as const;
    const free = act(called.plan, { ...unlock, locked: false, reason: null });

    const part = act(free.plan, { ...moved.undo, partial: true } as PlanningCommand);

    expect(calls(part.plan).map(({ before, after, outcome }) => [before, after, outcome])).toEqual([
      [at('2026-11-23 08:00'), at('2026-11-24 14:00'), 'reached'],
      [at('2026-11-24 14:00'), at('2026-11-23 08:00'), null],
    ]);
  });

  it('with a message left is still to be told, and from the date of the message on', () => {
    const moved = act(planOf(visit()), move('2026-11-24 14:00')).plan;
    const left = act(moved, close(calls(moved)[0]?.id, 'message')).plan;

    expect(callToMake(left, 'intervention')).toMatchObject({ outcome: 'message' });
    for (const wall of ['2026-11-25 14:00', '2026-11-23 08:00']) {
      expect(movedTo(left, wall)).toMatchObject([
        { before: at('2026-11-24 14:00'), after: at(wall), outcome: null, closed: null },
      ]);
    }
  });

  it('that the client refused goes back in peace, or is asked again elsewhere', () => {
    const moved = act(planOf(visit()), move('2026-11-24 14:00')).plan;
    const no = act(moved, close(calls(moved)[0]?.id, 'refused')).plan;

    expect(movedTo(no, '2026-11-23 08:00')).toEqual([]);
    expect(movedTo(no, '2026-11-25 14:00')).toMatchObject([
      { before: at('2026-11-23 08:00'), after: at('2026-11-25 14:00'), outcome: null },
    ]);
  });

  it.each([
    ['cancelled', { type: 'cancel-intervention', interventionId: 'intervention' }],
    [
      'done',
      {
        ...{ type: 'close-intervention', interventionId: 'intervention' },
        ...{ actual: { minutes: 60 }, taskFinished: false },
      },
    ],
  ] satisfies [string, PlanningCommand][])('goes with a bar that is %s', (_, command) => {
    const moved = act(planOf(visit()), move('2026-11-24 14:00')).plan;
    const over = act(moved, command);

    expect(calls(over.plan)).toEqual([]);
    expect(toSnapshot(act(over.plan, over.undo).plan)).toEqual(toSnapshot(moved));
  });

  it('stays as a memory of whom one reached, when the bar is cancelled', () => {
    const moved = act(planOf(visit()), move('2026-11-24 14:00')).plan;
    const told = act(moved, close(calls(moved)[0]?.id)).plan;
    const unlock = { type: 'set-lock', interventionId: 'intervention', facet: 'time' } as const;
    const free = act(told, { ...unlock, locked: false, reason: null }).plan;

    const off = act(free, { type: 'cancel-intervention', interventionId: 'intervention' }).plan;

    expect(calls(off)).toMatchObject([{ outcome: 'reached' }]);
  });

  it('takes its calls along when it leaves the plan', () => {
    const bar = anIntervention({
      ...{ taskId: 'task', supplier: { name: 'Béton', phone: null, orderNumber: null } },
    });
    const moved = act(planOf(bar), move('2026-11-24 08:00')).plan;
    const off = act(moved, { type: 'cancel-intervention', interventionId: 'intervention' });

    const gone = act(off.plan, { type: 'remove-task', taskId: 'task' });

    expect(calls(off.plan)).toEqual([]);
    expect(calls(gone.plan)).toEqual([]);
    expect(toSnapshot(act(gone.plan, gone.undo).plan)).toEqual(toSnapshot(off.plan));
  });
});

describe('close-call', () => {
  const { plan } = act(planOf(visit()), move('2026-11-24 14:00'));
  const [open] = calls(plan);

  it('keeps who called, when and with what outcome, and can be put right or opened again', () => {
    const closed = act(plan, close(open?.id), BOB).plan;
    const reopened = act(closed, {
      ...{ type: 'close-call', callId: open?.id ?? '' },
      outcome: null,
    });

    expect(calls(closed)).toMatchObject([{ outcome: 'reached', closed: { name: 'Bob' } }]);
    expect(accepted(decide(closed, close(open?.id), ALICE)).changes).toEqual([]);
    expect(calls(reopened.plan)).toEqual([open]);
  });

  it('locks the new date with « d’accord », in one act and one undo', () => {
    const agreed = act(plan, close(open?.id), BOB);

    expect(agreed.plan.intervention('intervention')).toMatchObject({
      confirmed: { name: 'Bob' },
      lock: { time: { name: 'Bob', reason: null } },
    });
    expect(toSnapshot(act(agreed.plan, agreed.undo, BOB).plan)).toEqual(toSnapshot(plan));
  });

  it('confirms no work, but locks it too', () => {
    const supplier = { name: 'Béton Ouest', phone: null, orderNumber: null };
    const moved = act(
      planOf(anIntervention({ taskId: 'task', supplier })),
      move('2026-11-24 08:00'),
    ).plan;

    const told = act(moved, close(calls(moved)[0]?.id)).plan;

    expect(told.intervention('intervention')).toMatchObject({
      confirmed: null,
      lock: { time: { name: 'Alice' } },
    });
  });

  it.each(['message', 'refused'] as const)('locks nothing with « %s »', (outcome) => {
    const told = act(plan, close(open?.id, outcome)).plan;

    expect(told.intervention('intervention')).toEqual(plan.intervention('intervention'));
    expect(callToMake(told, 'intervention')).toMatchObject({ outcome });
  });

  it('is refused for a call that does not exist', () => {
    expect(refusal(decide(plan, close('x'), ALICE)).violations).toMatchObject([
      { sentence: 'unknown-call', field: 'callId' },
    ]);
  });
});
