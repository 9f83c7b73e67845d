import type { PlanningCommand } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import type { Context } from '../decide/outcome.js';
import type { Intervention, Plan, PublishedCopy } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { toSnapshot } from '../plan/compile.js';
import { aPlan, someSettings } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, aSchedule, BOB, MANAGER, refusal } from '../testing/commands.js';
import { anIntervention, aPerson, aTask, lead, member } from '../testing/records.js';
import { hasDraft } from './has-draft.js';

const people = [aPerson(), aPerson({ id: 'lea', name: 'Léa' })];

const planOf = (publication: 'always' | 'drafts', bar: Partial<Intervention> = {}): Plan =>
  aPlan({
    ...{ settings: someSettings({ publication }), tasks: [aTask()], resources: people },
    interventions: [anIntervention({ taskId: 'task', team: [lead('paul')], ...bar })],
  });

const told = (parts: Partial<PublishedCopy> = {}): PublishedCopy => ({
  ...{ start: at('2026-11-23 08:00'), end: at('2026-11-23 17:30') },
  ...{ team: [lead('paul')], state: 'open' },
  ...parts,
});

const move = (wall: string): PlanningCommand => ({
  ...{ type: 'move', ripple: 'links', unlock: false },
  moves: [{ interventionId: 'intervention', start: at(wall), replace: null }],
});
const addLea: PlanningCommand = {
  ...{ type: 'reassign', interventionId: 'intervention', remove: [], replace: [] },
  ...{ add: [member('lea')], lead: null },
};
const publishAll: PlanningCommand = { type: 'publish', interventionIds: null };

interface Done {
  readonly plan: Plan;
  readonly undo: PlanningCommand;
}

function act(plan: Plan, command: PlanningCommand, context: Context = ALICE): Done {
  const { changes, inverse } = accepted(decide(plan, command, context));
  const undo = { type: 'undo', of: 'x', inverse, partial: false } as const;
  return { plan: apply(plan, changes), undo };
}

const bar = (plan: Plan): Intervention =>
  plan.intervention('intervention') ?? anIntervention({ id: 'gone' });

describe('published always', () => {
  it('tells a new intervention at once', () => {
    const { plan } = act(planOf('always'), aSchedule({ team: [lead('paul')] }));

    expect(plan.intervention('new')).toMatchObject({ published: told() });
  });

  it.each([
    ['a move', move('2026-11-24 08:00'), { start: at('2026-11-24 08:00') }],
    ['a team', addLea, { team: [lead('paul'), member('lea')] }],
    [
      'a cancellation',
      { type: 'cancel-intervention', interventionId: 'intervention' },
      { state: 'cancelled' },
    ],
  ] as const)('tells %s at once', (_, command, copy) => {
    const { plan } = act(planOf('always', { published: told() }), command);

    expect(bar(plan).published).toMatchObject(copy);
    expect(hasDraft(bar(plan))).toBe(false);
  });

  it('tells what nobody was told of, by the first change of it', () => {
    expect(bar(act(planOf('always'), addLea).plan).published).toMatchObject({
      team: [lead('paul'), member('lea')],
    });
  });

  it('says nothing of a note, a padlock, or the cancelling of what nobody heard of', () => {
    const edit: PlanningCommand = {
      ...{ type: 'edit-intervention', interventionId: 'intervention', note: 'clé' },
    };
    const cancel: PlanningCommand = {
      ...{ type: 'cancel-intervention', interventionId: 'intervention' },
    };

    expect(bar(act(planOf('always'), edit).plan).published).toBeNull();
    expect(bar(act(planOf('always'), cancel).plan).published).toBeNull();
  });

  it('3: undo brings back also what was told, byte for byte, whether it was told before or not', () => {
    for (const published of [null, told()]) {
      const start = planOf('always', { published });
      const moved = act(start, move('2026-11-24 08:00'));

      const back = act(moved.plan, moved.undo);
      const again = act(back.plan, back.undo);

      expect(toSnapshot(back.plan)).toEqual(toSnapshot(start));
      expect(toSnapshot(again.plan)).toEqual(toSnapshot(moved.plan));
    }
  });

  it('undoes a move although another changed the team since, and tells both', () => {
    const moved = act(planOf('always', { published: told() }), move('2026-11-24 08:00'));
    const joined = act(moved.plan, addLea, BOB);

    const { plan } = act(joined.plan, moved.undo);

    const team = [lead('paul'), member('lea')];
    expect(bar(plan)).toMatchObject({ start: at('2026-11-23 08:00'), team });
    expect(bar(plan).published).toEqual(told({ team }));
  });
});

describe('published as drafts', () => {
  const far = planOf('drafts', { published: told() });

  it('keeps a change of next week to the planner until it is told', () => {
    const { plan } = act(far, move('2026-11-24 08:00'));

    expect(bar(plan).published).toEqual(told());
    expect(hasDraft(bar(plan))).toBe(true);
    expect(bar(act(plan, publishAll).plan).published).toMatchObject({
      start: at('2026-11-24 08:00'),
    });
  });

  it.each([
    ['today', '2026-11-23 12:00', '2026-12-01 08:00'],
    ['tomorrow', '2026-11-22 23:59', '2026-12-01 08:00'],
    ['to today', '2026-11-18 00:00', '2026-11-18 08:00'],
    ['to tomorrow', '2026-11-17 00:00', '2026-11-18 08:00'],
  ])('tells at once what is moved from or to %s', (_, now, to) => {
    const { plan } = act(far, move(to), { ...MANAGER, now: at(now) });

    expect(bar(plan).published).toMatchObject({ start: at(to) });
  });

  it('counts days in the board’s zone: a minute before Sunday begins, Monday is not tomorrow', () => {
    const now = at('2026-11-21 23:59');

    const { plan } = act(far, move('2026-11-24 08:00'), { ...MANAGER, now });

    expect(bar(plan).published).toEqual(told());
  });

  it('tells those who still believe that it is today', () => {
    const believed = told({ start: at('2026-11-16 08:00'), end: at('2026-11-16 17:30') });

    const { plan } = act(planOf('drafts', { published: believed }), move('2026-11-24 08:00'));

    expect(bar(plan).published).toMatchObject({ start: at('2026-11-24 08:00') });
  });

  it('tells at once what was for today and goes away, though nobody had been told', () => {
    const today = { ...MANAGER, now: at('2026-11-23 07:00') };

    const { plan } = act(planOf('drafts'), move('2026-12-01 08:00'), today);

    expect(bar(plan).published).toMatchObject({ start: at('2026-12-01 08:00') });
  });

  it('has no draft of what is past: yesterday’s work is closed as it was', () => {
    const close: PlanningCommand = {
      ...{ type: 'close-intervention', interventionId: 'intervention' },
      ...{ actual: null, taskFinished: false },
    };
    const wednesday = { ...MANAGER, now: at('2026-11-25 08:00') };

    expect(bar(act(far, close, wednesday).plan).published).toEqual(told({ state: 'done' }));
    expect(bar(act(far, move('2026-12-01 08:00'), wednesday).plan).published).toEqual(told());
  });

  it('has no draft of what was put and cancelled before anybody heard of it', () => {
    const put = act(far, aSchedule({ team: [lead('lea')] }));
    const cancelled = act(put.plan, { type: 'cancel-intervention', interventionId: 'new' });
    const fresh = put.plan.intervention('new');

    expect(fresh && hasDraft(fresh)).toBe(true);
    expect(accepted(decide(cancelled.plan, publishAll, ALICE)).changes).toEqual([]);
  });

  it('undo after publication is a new draft', () => {
    const moved = act(far, move('2026-11-24 08:00'));
    const published = act(moved.plan, publishAll);

    const { plan } = act(published.plan, moved.undo);

    expect(bar(plan)).toMatchObject({
      ...{ start: at('2026-11-23 08:00'), published: { start: at('2026-11-24 08:00') } },
    });
    expect(hasDraft(bar(plan))).toBe(true);
  });

  it('undo of what was put and told since cancels it, so that people hear that it is off', () => {
    const put = act(far, aSchedule({ team: [lead('lea')] }));
    const published = act(put.plan, publishAll);

    const back = act(published.plan, put.undo);
    const again = act(back.plan, back.undo);

    expect(back.plan.intervention('new')).toMatchObject({
      ...{ state: 'cancelled', published: { state: 'open' } },
    });
    expect(toSnapshot(again.plan)).toEqual(toSnapshot(published.plan));
  });

  it('undo of what was put goes without a trace while nobody heard of it', () => {
    const put = act(far, aSchedule({ team: [lead('lea')] }));

    expect(toSnapshot(act(put.plan, put.undo).plan)).toEqual(toSnapshot(far));
  });

  it('tells at once an undo that comes back to today or tomorrow', () => {
    const moved = act(planOf('drafts'), move('2026-11-24 08:00'));
    const sunday = { ...MANAGER, now: at('2026-11-22 10:00') };

    expect(bar(act(moved.plan, moved.undo).plan).published).toBeNull();
    expect(bar(act(moved.plan, moved.undo, sunday).plan).published).toEqual(told());
  });
});

describe('settings', () => {
  it('that end the drafts tell what still waited', () => {
    const drafts = act(planOf('drafts', { published: told() }), move('2026-11-24 08:00')).plan;
    const always = someSettings({ publication: 'always' });

    const put = act(drafts, { type: 'put-record', kind: 'settings', record: always });

    expect(hasDraft(bar(put.plan))).toBe(false);
    expect(toSnapshot(act(put.plan, put.undo).plan)).toEqual(toSnapshot(drafts));
  });
});

describe('settings that begin drafts', () => {
  it('make no draft of what was known as it was, and are taken back whole', () => {
    const always = planOf('always');
    const drafts = someSettings({ publication: 'drafts' });

    const put = act(always, { type: 'put-record', kind: 'settings', record: drafts });

    expect(hasDraft(bar(put.plan))).toBe(false);
    expect(toSnapshot(act(put.plan, put.undo).plan)).toEqual(toSnapshot(always));
  });
});

describe('publish', () => {
  it('tells those that are named, and all where none is', () => {
    const both = act(planOf('drafts'), aSchedule({ team: [lead('lea')] })).plan;

    const one = act(both, { type: 'publish', interventionIds: ['new', 'new'] }).plan;

    expect(bar(one).published).toBeNull();
    expect(one.intervention('new')?.published).not.toBeNull();
    expect([...act(both, publishAll).plan.records.intervention.values()].some(hasDraft)).toBe(
      false,
    );
  });

  it('5: changes nothing the second time', () => {
    const { plan } = act(planOf('drafts'), publishAll);

    expect(accepted(decide(plan, publishAll, ALICE)).changes).toEqual([]);
  });

  it('is taken back as it was, but not once it was told again', () => {
    const start = planOf('drafts');
    const first = act(start, publishAll);
    const moved = act(first.plan, move('2026-11-24 08:00'));
    const second = act(moved.plan, publishAll);

    expect(toSnapshot(act(first.plan, first.undo).plan)).toEqual(toSnapshot(start));
    expect(refusal(decide(second.plan, first.undo, ALICE)).code).toBe('stale');
  });

  it('is refused for what does not exist', () => {
    const command: PlanningCommand = { type: 'publish', interventionIds: ['intervention', 'x'] };

    expect(refusal(decide(planOf('drafts'), command, ALICE)).violations).toMatchObject([
      { sentence: 'unknown-intervention', field: 'interventionIds.1' },
    ]);
  });
});
