import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal, TEAM_LOCKED, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention, aPerson, lead, member } from '../testing/records.js';
import type { Intervention } from '../model/index.js';
import type { AssignDays } from './command.js';
import { decide } from './decide.js';

/** Friday 27 November to Tuesday 1 December 2026, a weekend between. */
const planOf = (parts: Partial<Intervention> = {}) =>
  aPlan({
    resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa' })],
    interventions: [
      anIntervention({
        ...{ start: at('2026-11-27 08:00'), end: at('2026-12-01 17:30') },
        ...{ amount: { halfDays: 6 }, team: [lead('paul'), member('lea')] },
        ...parts,
      }),
    ],
  });

const on = (days: AssignDays['days'], resourceId = 'lea'): AssignDays => ({
  ...{ type: 'assign-days', interventionId: 'intervention', resourceId, days },
});

describe('assign-days', () => {
  it('keeps somebody for two of the three days, in order', () => {
    const plan = planOf();

    const { changes } = accepted(decide(plan, on(['2026-12-01', '2026-11-27']), ALICE));

    const after = apply(plan, changes).intervention('intervention');
    expect(after?.team).toEqual([lead('paul'), member('lea', ['2026-11-27', '2026-12-01'])]);
    expect(after?.end).toBe(at('2026-12-01 17:30'));
  });

  it('gives all days back', () => {
    const plan = planOf({ team: [lead('paul'), member('lea', ['2026-11-27'])] });

    const { changes } = accepted(decide(plan, on(null), ALICE));

    expect(apply(plan, changes).intervention('intervention')?.team).toEqual([
      lead('paul'),
      member('lea'),
    ]);
  });

  it('is allowed on a locked date: the time stays', () => {
    expect(decide(planOf({ lock: TIME_LOCKED }), on(['2026-11-27']), ALICE).status).toBe(
      'accepted',
    );
  });

  it.each([
    ['a day off', ['2026-11-28'], 'day-outside', 'days.0'],
    ['a day beyond the bar', ['2026-11-27', '2026-12-02'], 'day-outside', 'days.1'],
    ['no day at all', [], 'no-day-left', 'days'],
  ])('is refused on %s', (_, days, sentence, field) => {
    expect(refusal(decide(planOf(), on(days), ALICE)).violations).toMatchObject([
      { sentence, field },
    ]);
  });

  it('is refused for a locked team, for what is done, and for who is not there', () => {
    const sentence = (parts: Partial<Intervention>, resourceId?: string) =>
      refusal(decide(planOf(parts), on(['2026-11-27'], resourceId), ALICE)).violations[0]?.sentence;

    expect(sentence({ lock: TEAM_LOCKED })).toBe('team-locked');
    expect(sentence({ state: 'done' })).toBe('done-locked');
    expect(sentence({}, 'max')).toBe('not-on-team');
  });
});
