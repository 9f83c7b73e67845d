import type { Intervention } from '../model/index.js';
import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import {
  aCrew,
  aMachine,
  anIntervention,
  aPerson,
  aSubcontractor,
  aTask,
  lead,
  member,
} from '../testing/records.js';
import { teamTooSmall } from './team-too-small.js';

const crew = aCrew({
  members: [
    { resourceId: 'paul', from: null, to: null },
    { resourceId: 'lea', from: null, to: '2026-11-23' },
  ],
});
const resources = [aPerson(), aPerson({ id: 'lea' }), aMachine(), aSubcontractor(), crew];
const TWO_DAYS = { end: at('2026-11-24 17:30'), amount: { halfDays: 4 } };
const judged = (parts: Partial<Intervention>, people = 2) =>
  judgedBy(teamTooSmall, {
    ...{ resources, tasks: [aTask({ people })] },
    interventions: [anIntervention({ taskId: 'task', ...parts })],
  });

describe('team-too-small', () => {
  it('tells a job for two that one person does; a machine is no person', () => {
    expect(judged({ team: [lead('paul'), member('digger')] })).toMatchObject([
      { severity: 'warning', subject: 'task', ids: ['intervention'] },
    ]);
    expect(judged({ team: [lead('paul'), member('lea')] })).toEqual([]);
  });

  it('tells the first day on which one of two is missing', () => {
    const monday = ['2026-11-23'];
    const tuesday = [{ from: at('2026-11-24 08:00'), to: at('2026-11-24 12:00') }];

    expect(judged({ ...TWO_DAYS, team: [lead('paul'), member('lea', monday)] })).toMatchObject(
      tuesday,
    );
    expect(judged({ ...TWO_DAYS, team: [lead('crew')] })).toMatchObject(tuesday);
    expect(judged({ team: [lead('crew')] })).toEqual([]);
  });

  it('tells the day on which nobody of the team comes', () => {
    expect(judged({ ...TWO_DAYS, team: [lead('paul', ['2026-11-23'])] }, 1)).toHaveLength(1);
  });

  it('leaves it to a subcontractor how many come, and says nothing where nobody is assigned', () => {
    expect(judged({ team: [lead('electrician')] })).toEqual([]);
    expect(judged({ team: [] })).toEqual([]);
    expect(judged({ team: [lead('paul')], state: 'done' })).toEqual([]);
  });
});
