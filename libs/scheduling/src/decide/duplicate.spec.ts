import type { Intervention, Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan, someSettings } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal, TEAM_LOCKED } from '../testing/commands.js';
import { aMachine, anIntervention, aPerson, aTask, lead, member } from '../testing/records.js';
import type { Copy, Duplicate } from './command.js';
import { decide } from './decide.js';

const planOf = (...interventions: readonly Intervention[]): Plan =>
  aPlan({
    settings: someSettings({ publication: 'drafts' }),
    ...{ tasks: [aTask()], interventions },
    resources: [
      aPerson(),
      aPerson({ id: 'lea', name: 'Léa' }),
      aPerson({ id: 'gone', name: 'Max', archived: true }),
    ],
  });

const copies = (...list: readonly (Partial<Copy> & { start: number })[]): Duplicate => ({
  type: 'duplicate',
  copies: list.map((one, i) => ({
    ...{ of: 'intervention', interventionId: `copy${i}`, team: null },
    ...one,
  })),
});

const done = (plan: Plan, command: Duplicate): Plan =>
  apply(plan, accepted(decide(plan, command, ALICE)).changes);

describe('duplicate', () => {
  it('pastes a crew’s week: the same people and amounts, a week later, all at once', () => {
    const monday = anIntervention({ id: 'monday', taskId: 'task', team: [lead('paul')] });
    const friday = anIntervention({
      ...{ id: 'friday', start: at('2026-11-27 08:00'), end: at('2026-11-27 12:00') },
      ...{ amount: { halfDays: 1 }, team: [lead('lea')] },
    });

    const after = done(
      planOf(monday, friday),
      copies(
        { of: 'monday', start: at('2026-11-30 08:00') },
        { of: 'friday', start: at('2026-12-04 08:00') },
      ),
    );

    expect(after.intervention('copy0')).toMatchObject({
      ...{ taskId: 'task', start: at('2026-11-30 08:00'), end: at('2026-11-30 17:30') },
      team: [lead('paul')],
    });
    expect(after.intervention('copy1')).toMatchObject({
      ...{ start: at('2026-12-04 08:00'), end: at('2026-12-04 12:00'), team: [lead('lea')] },
    });
  });

  it('makes copies that are unlocked, open, told and promised to nobody', () => {
    const mark = { by: 'alice', name: 'Alice', at: at('2026-11-20 08:00') };
    const source = anIntervention({
      ...{ lock: TEAM_LOCKED, state: 'done', actual: { halfDays: 3 }, closed: mark },
      ...{ arrival: { from: at('2026-11-23 08:00'), to: at('2026-11-23 10:00') } },
      ...{ confirmed: mark, occurrence: { seriesId: 's', key: '2026-11-23T08:00' } },
      published: { start: 1, end: 2, team: [], state: 'done' },
    });

    const copy = done(planOf(source), copies({ start: at('2026-11-30 08:00') })).intervention(
      'copy0',
    );

    expect(copy).toEqual(
      anIntervention({
        ...{ id: 'copy0', start: at('2026-11-30 08:00'), end: at('2026-11-30 17:30') },
      }),
    );
  });

  it('starts where the calendar of its people is open, and copies a crane by the clock', () => {
    const crane = anIntervention({
      ...{ id: 'crane', kind: 'block', amount: null },
      ...{ start: at('2026-11-23 06:00'), end: at('2026-11-23 09:00') },
    });

    const after = done(
      planOf(anIntervention(), crane),
      copies({ start: at('2026-11-30 00:00') }, { of: 'crane', start: at('2026-11-30 06:00') }),
    );

    expect(after.intervention('copy0')?.start).toBe(at('2026-11-30 08:00'));
    expect(after.intervention('copy1')).toMatchObject({
      ...{ start: at('2026-11-30 06:00'), end: at('2026-11-30 09:00'), lock: { time: null } },
    });
  });

  it('takes days of one’s own along', () => {
    const source = anIntervention({
      ...{ end: at('2026-11-24 17:30'), amount: { halfDays: 4 } },
      team: [lead('paul'), member('lea', ['2026-11-24'])],
    });

    const after = done(planOf(source), copies({ start: at('2026-11-30 08:00') }));

    expect(after.intervention('copy0')?.team).toEqual([
      lead('paul'),
      member('lea', ['2026-12-01']),
    ]);
  });

  it('stands with other people where they are named', () => {
    const after = done(
      planOf(anIntervention({ team: [lead('paul')] })),
      copies({ start: at('2026-11-30 08:00'), team: [member('lea')] }),
    );

    expect(after.intervention('copy0')?.team).toEqual([lead('lea')]);
  });

  it('is refused as a whole, naming each copy at fault', () => {
    const cancelled = anIntervention({ id: 'off', state: 'cancelled' });
    const plan = planOf(anIntervention(), cancelled);
    const start = at('2026-11-30 08:00');

    const { violations } = refusal(
      decide(
        plan,
        copies(
          { start },
          { start, of: 'x' },
          { start, of: 'off' },
          { start, interventionId: 'copy0' },
          { start: NaN },
          { start, team: [lead('gone')] },
          { start: at('2099-12-31 08:00') },
        ),
        ALICE,
      ),
    );

    expect(violations.map(({ sentence, field }) => [sentence, field])).toEqual([
      ['unknown-intervention', 'copies.1.of'],
      ['cancelled', 'copies.2.interventionId'],
      ['duplicate-id', 'copies.3.interventionId'],
      ['out-of-range', 'copies.4.start'],
      ['archived-resource', 'copies.5.team'],
    ]);
  });

  it('is refused where it books a machine twice and the company forbids that', () => {
    const bar = anIntervention({ team: [lead('digger')] });
    const plan = aPlan({ resources: [aMachine()], interventions: [bar] });

    expect(refusal(decide(plan, copies({ start: bar.start }), ALICE)).code).toBe('double-booked');
  });
});
