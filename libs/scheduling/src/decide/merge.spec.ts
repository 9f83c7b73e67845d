import type { Intervention, Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal, TEAM_LOCKED, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention, aPerson, aTask, lead, member } from '../testing/records.js';
import type { Merge, PlanningCommand } from './command.js';
import { decide } from './decide.js';

const monday = anIntervention({ id: 'monday', taskId: 'task', team: [lead('paul')] });
const thursday = anIntervention({
  ...{ id: 'thursday', taskId: 'task', team: [lead('paul')] },
  ...{ start: at('2026-11-26 08:00'), end: at('2026-11-26 17:30') },
});

const planOf = (...interventions: readonly Intervention[]): Plan =>
  aPlan({
    ...{ tasks: [aTask(), aTask({ id: 'other' })], interventions },
    resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa' })],
  });

const merge: Merge = { type: 'merge', interventionId: 'monday', otherId: 'thursday' };

const done = (plan: Plan, command: PlanningCommand): Plan =>
  apply(plan, accepted(decide(plan, command, ALICE)).changes);

describe('merge', () => {
  it('makes two days of one and one, where the earlier stands, and cancels the other', () => {
    const after = done(planOf(monday, thursday), merge);

    expect(after.intervention('monday')).toMatchObject({
      ...{ start: at('2026-11-23 08:00'), end: at('2026-11-24 17:30'), amount: { halfDays: 4 } },
      team: [lead('paul')],
    });
    expect(after.intervention('thursday')?.state).toBe('cancelled');
  });

  it('stands where the earlier stood, whichever was taken hold of', () => {
    const after = done(planOf(monday, thursday), {
      ...{ type: 'merge', interventionId: 'thursday', otherId: 'monday' },
    });

    expect(after.intervention('thursday')).toMatchObject({
      ...{ start: at('2026-11-23 08:00'), amount: { halfDays: 4 } },
    });
    expect(after.intervention('monday')?.state).toBe('cancelled');
  });

  it('takes back a split', () => {
    const bar = anIntervention({
      ...{ taskId: 'task', end: at('2026-11-25 12:00'), amount: { halfDays: 5 }, note: 'clé' },
      team: [lead('paul'), member('lea', ['2026-11-23', '2026-11-25'])],
    });
    const plan = planOf(bar);
    const cut = done(plan, {
      ...{ type: 'split', interventionId: 'intervention', newId: 'b', at: at('2026-11-24 08:00') },
    });

    const after = done(cut, { type: 'merge', interventionId: 'intervention', otherId: 'b' });

    const { published: _, ...whole } = after.intervention('intervention') ?? bar;
    const { published: _none, ...wanted } = bar;
    expect(whole).toEqual(wanted);
  });

  it('keeps both notes, once each, the earlier first', () => {
    const notes = planOf({ ...monday, note: 'portail' }, { ...thursday, note: 'chien' });

    expect(done(notes, merge).intervention('monday')?.note).toBe('portail\nchien');
    const same = planOf({ ...monday, note: 'chien' }, { ...thursday, note: 'chien' });
    expect(done(same, merge).intervention('monday')?.note).toBe('chien');
  });

  it('keeps who stands on one part alone, on days of their own', () => {
    const first = { ...monday, team: [lead('paul'), member('lea', ['2026-11-23'])] };

    const after = done(planOf(first, thursday), merge);

    expect(after.intervention('monday')?.team).toEqual([
      lead('paul'),
      member('lea', ['2026-11-23']),
    ]);
  });

  it('tells day by day who stands on one part only some days', () => {
    const all = { ...monday, team: [lead('paul'), member('lea')] };
    const some = { ...thursday, team: [lead('paul'), member('lea', ['2026-11-26'])] };

    const after = done(planOf(all, some), merge);

    expect(after.intervention('monday')?.team).toEqual([
      lead('paul'),
      member('lea', ['2026-11-23', '2026-11-26']),
    ]);
  });

  it('adds hours to hours, and has no note where there was none', () => {
    const anHour = { amount: { minutes: 60 } };
    const one = { ...monday, ...anHour, end: at('2026-11-23 09:00') };
    const other = { ...thursday, ...anHour, end: at('2026-11-26 09:00') };

    expect(done(planOf(one, other), merge).intervention('monday')).toMatchObject({
      ...{ amount: { minutes: 120 }, end: at('2026-11-23 10:00'), note: null },
    });
  });

  it('tells that a later part comes forward, and nothing of one that stays', () => {
    const plan = planOf(monday, thursday);
    const fromThursday = { ...merge, interventionId: 'thursday', otherId: 'monday' };

    expect(accepted(decide(plan, merge, ALICE)).reasons).toEqual([]);
    expect(accepted(decide(plan, fromThursday, ALICE)).reasons).toEqual([
      {
        ...{ interventionId: 'thursday', cause: 'asked', by: 'monday' },
        ...{ from: thursday.start, to: monday.start },
      },
    ]);
  });

  it('is refused where one more person stands on one part all along, whichever part', () => {
    const two = { team: [lead('paul'), member('lea')] };

    for (const plan of [
      planOf({ ...monday, ...two }, thursday),
      planOf(monday, { ...thursday, ...two }),
    ]) {
      expect(refusal(decide(plan, merge, ALICE)).violations).toMatchObject([
        { sentence: 'merge-of-two-teams', params: { title: 'Terrassement · Piscine Martin' } },
      ]);
    }
  });

  it('is refused for two appointments of no task, and for a crane with a day of work', () => {
    const call = { taskId: null, kind: 'appointment' } as const;
    const crane = { kind: 'block', amount: null } as const;
    const sentences = (one: Partial<Intervention>, other: Partial<Intervention>) =>
      refusal(
        decide(planOf({ ...monday, ...one }, { ...thursday, ...other }), merge, ALICE),
      ).violations.map(({ sentence }) => sentence);

    expect(sentences(call, call)).toEqual(['merge-of-two-tasks']);
    expect(sentences(crane, {})).toEqual(['block-in-one-piece']);
  });

  const hours: Partial<Intervention> = { amount: { minutes: 60 }, end: at('2026-11-26 09:00') };
  it.each([
    ['of another task', { taskId: 'other' }, 'merge-of-two-tasks'],
    ['of another kind', { kind: 'appointment' }, 'merge-of-two-tasks'],
    ['with another team', { team: [lead('lea')] }, 'merge-of-two-teams'],
    ['counted in hours', hours, 'merge-of-two-units'],
    ['with a locked date', { lock: TIME_LOCKED }, 'time-locked'],
    ['with a locked team', { lock: TEAM_LOCKED }, 'team-locked'],
    ['that is done', { state: 'done' }, 'done-locked'],
    ['that is cancelled', { state: 'cancelled' }, 'cancelled'],
    ['that is a crane', { kind: 'block', amount: null }, 'block-in-one-piece'],
  ] as const)('is refused with one %s', (_, parts, sentence) => {
    const plan = planOf(monday, { ...thursday, ...parts });

    expect(refusal(decide(plan, merge, ALICE)).violations).toMatchObject([{ sentence }]);
  });

  it('is refused into itself, into nothing, and beyond a year', () => {
    const plan = planOf({ ...monday, amount: { halfDays: 732 } }, thursday);
    const itself = { ...merge, otherId: 'monday' };

    expect(refusal(decide(plan, itself, ALICE)).violations).toMatchObject([
      { sentence: 'merge-with-itself' },
    ]);
    expect(refusal(decide(plan, { ...merge, otherId: 'x' }, ALICE)).violations).toMatchObject([
      { sentence: 'unknown-intervention', field: 'otherId' },
    ]);
    expect(refusal(decide(plan, merge, ALICE)).violations).toMatchObject([
      { sentence: 'amount-too-long' },
    ]);
  });
});
