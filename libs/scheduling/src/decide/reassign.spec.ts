import type { Intervention } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan, MORNINGS } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal, TEAM_LOCKED, TIME_LOCKED } from '../testing/commands.js';
import { anIntervention, aPerson, lead, member } from '../testing/records.js';
import type { Reassign } from './command.js';
import { decide } from './decide.js';

const resources = [
  aPerson(),
  aPerson({ id: 'lea', name: 'Léa' }),
  aPerson({ id: 'max', name: 'Max', hours: MORNINGS }),
  aPerson({ id: 'gone', name: 'Guy', archived: true }),
];

const by = (parts: Partial<Reassign>): Reassign => ({
  ...{ type: 'reassign', interventionId: 'intervention' },
  ...{ remove: [], replace: [], add: [], lead: null },
  ...parts,
});

const standing = (bar: Partial<Intervention>) =>
  aPlan({ resources, interventions: [anIntervention({ team: [lead('paul')], ...bar })] });

function reassigned(bar: Partial<Intervention>, command: Partial<Reassign>): Intervention {
  const plan = standing(bar);
  const { changes } = accepted(decide(plan, by(command), ALICE));
  const after = apply(plan, changes).intervention('intervention');
  if (!after) throw new Error('gone');
  return after;
}

describe('reassign', () => {
  it('adds somebody to the team', () => {
    expect(reassigned({}, { add: [member('lea')] }).team).toEqual([lead('paul'), member('lea')]);
  });

  it('takes somebody off; whoever is left leads', () => {
    const { team } = reassigned({ team: [lead('paul'), member('lea')] }, { remove: ['paul'] });

    expect(team).toEqual([lead('lea')]);
  });

  it('changes nothing when taking off somebody who has already gone', () => {
    const outcome = accepted(decide(standing({}), by({ remove: ['lea'] }), ALICE));

    expect(outcome.changes).toEqual([]);
  });

  it('replaces somebody, the role and the days kept', () => {
    const days = ['2026-11-23'];

    const { team } = reassigned(
      { team: [lead('paul'), member('lea', days)] },
      { replace: [{ from: 'lea', to: 'max' }] },
    );

    expect(team).toEqual([lead('paul'), member('max', days)]);
  });

  it('gives the lead to another, and the old one stays as a member', () => {
    const { team } = reassigned({ team: [lead('paul'), member('lea')] }, { lead: 'lea' });

    expect(team).toEqual([lead('lea'), member('paul')]);
  });

  it('ends when the new lead has done it', () => {
    const { start, end } = reassigned({}, { add: [lead('max')] });

    expect([start, end]).toEqual([at('2026-11-23 08:00'), at('2026-11-24 12:00')]);
  });

  it('keeps the end of a locked date whoever leads', () => {
    const { end, team } = reassigned({ lock: TIME_LOCKED }, { add: [lead('max')] });

    expect(team[0]).toEqual(lead('max'));
    expect(end).toBe(at('2026-11-23 17:30'));
  });

  it('tells who the end follows, and nothing where the end stays', () => {
    const reasonsOf = (command: Partial<Reassign>) =>
      accepted(decide(standing({}), by(command), ALICE)).reasons;
    const start = at('2026-11-23 08:00');

    expect(reasonsOf({ add: [member('lea')] })).toEqual([]);
    expect(reasonsOf({ add: [lead('max')] })).toEqual([
      { interventionId: 'intervention', cause: 'calendar', by: 'max', from: start, to: start },
    ]);
  });

  it('leaves the end alone where the lead stays, and that of a crane whoever leads', () => {
    const shortened = { end: at('2026-11-23 12:00') };
    const crane = { kind: 'block', amount: null, end: at('2026-11-23 11:00') } as const;

    expect(reassigned(shortened, { add: [member('lea')] }).end).toBe(shortened.end);
    expect(reassigned(crane, { add: [lead('max')] }).end).toBe(crane.end);
  });

  it('may empty the team, which is told', () => {
    const outcome = accepted(decide(standing({}), by({ remove: ['paul'] }), ALICE));

    expect(outcome.added).toMatchObject([{ code: 'unstaffed', ids: ['intervention'] }]);
  });

  it.each<[string, string, Partial<Intervention>, Partial<Reassign>]>([
    ['when the team is locked', 'team-locked', { lock: TEAM_LOCKED }, { add: [member('lea')] }],
    ['when it is done', 'done-locked', { state: 'done' }, { add: [member('lea')] }],
    ['for somebody who has left', 'archived-resource', {}, { add: [member('gone')] }],
    ['for somebody who does not exist', 'unknown-resource', {}, { add: [member('x')] }],
    [
      'in place of somebody who is not there',
      'not-on-team',
      {},
      { replace: [{ from: 'lea', to: 'max' }] },
    ],
    [
      'in place of somebody who is taken off at once',
      'not-on-team',
      {},
      { remove: ['paul'], replace: [{ from: 'paul', to: 'max' }] },
    ],
    ['to be led by somebody who is not there', 'not-on-team', {}, { lead: 'lea' }],
  ])('is refused %s', (_, sentence, bar, command) => {
    const { violations } = refusal(decide(standing(bar), by(command), ALICE));

    expect(violations).toMatchObject([{ sentence }]);
  });

  it('changes nothing on a locked team that stays the same', () => {
    const plan = standing({ lock: TEAM_LOCKED });

    expect(accepted(decide(plan, by({ add: [lead('paul')] }), ALICE)).changes).toEqual([]);
  });
});
