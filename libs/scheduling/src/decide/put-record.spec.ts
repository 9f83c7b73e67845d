import { apply } from '../plan/apply.js';
import { aPlan, SHORT_FRIDAY_WEEK, someSettings } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import {
  aBranch,
  aClient,
  aCrew,
  aLocation,
  aMachine,
  anIntervention,
  aPerson,
  aStatus,
  aTaskKind,
  lead,
  someWorks,
} from '../testing/records.js';
import type { PutRecord } from './command.js';
import { decide } from './decide.js';

const inCrew = (resourceId: string) => [{ resourceId, from: null, to: null }];

describe('put-record', () => {
  it.each<PutRecord>([
    { type: 'put-record', kind: 'branch', record: aBranch({ id: 'new' }) },
    { type: 'put-record', kind: 'status', record: aStatus({ id: 'new' }) },
    { type: 'put-record', kind: 'taskKind', record: aTaskKind({ id: 'new' }) },
    { type: 'put-record', kind: 'client', record: aClient({ id: 'new' }) },
    { type: 'put-record', kind: 'location', record: aLocation({ id: 'new' }) },
    { type: 'put-record', kind: 'works', record: someWorks({ id: 'new' }) },
    { type: 'put-record', kind: 'resource', record: aPerson({ id: 'new' }) },
    { type: 'put-record', kind: 'settings', record: someSettings({ companyName: 'new' }) },
  ])('adds or replaces a $kind', (command) => {
    const plan = aPlan();

    const { changes } = accepted(decide(plan, command, ALICE));

    const after = apply(plan, changes);
    expect(after.records[command.kind].get(command.record.id)).toEqual(command.record);
    expect(accepted(decide(after, command, ALICE)).changes).toEqual([]);
  });

  it('makes new settings count at once', () => {
    const plan = aPlan();
    const record = someSettings({ overbooking: { staff: 'refuse', equipment: 'warn' } });

    const { changes } = accepted(
      decide(plan, { type: 'put-record', kind: 'settings', record }, ALICE),
    );

    expect(apply(plan, changes).settings).toEqual(record);
  });

  it('tells what new hours make of the plan, and never refuses over a booking', () => {
    const record = aPerson({
      hours: SHORT_FRIDAY_WEEK.map(({ morning }) => ({ morning, afternoon: null })),
    });
    const visit = anIntervention({
      ...{ kind: 'appointment', amount: { minutes: 60 }, team: [lead('paul')] },
      ...{ start: at('2026-11-23 14:00'), end: at('2026-11-23 15:00') },
    });
    const plan = aPlan({ resources: [aPerson()], interventions: [visit] });

    const { added } = accepted(
      decide(plan, { type: 'put-record', kind: 'resource', record }, ALICE),
    );

    expect(added).toMatchObject([{ code: 'outside-hours', ids: ['intervention'] }]);
  });

  it.each<[string, PutRecord, string, string]>([
    [
      'the settings of another board',
      { type: 'put-record', kind: 'settings', record: someSettings({ id: 'x' }) },
      'wrong-board',
      'record.id',
    ],
    [
      'an unknown main branch',
      { type: 'put-record', kind: 'settings', record: someSettings({ mainBranchId: 'x' }) },
      'unknown-branch',
      'record.mainBranchId',
    ],
    [
      'somebody of an unknown branch',
      { type: 'put-record', kind: 'resource', record: aPerson({ branchId: 'x' }) },
      'unknown-branch',
      'record.branchId',
    ],
    [
      'a place of an unknown client',
      { type: 'put-record', kind: 'location', record: aLocation({ clientId: 'x' }) },
      'unknown-client',
      'record.clientId',
    ],
    [
      'works at an unknown place',
      { type: 'put-record', kind: 'works', record: someWorks({ locationId: 'x' }) },
      'unknown-location',
      'record.locationId',
    ],
    [
      'a crew with an unknown member',
      { type: 'put-record', kind: 'resource', record: aCrew({ members: inCrew('x') }) },
      'unknown-resource',
      'record.members.0.resourceId',
    ],
    [
      'a crew in a crew',
      { type: 'put-record', kind: 'resource', record: aCrew({ id: 'b', members: inCrew('crew') }) },
      'crew-in-crew',
      'record.members.0.resourceId',
    ],
    [
      'a crew in itself',
      { type: 'put-record', kind: 'resource', record: aCrew({ id: 'b', members: inCrew('b') }) },
      'crew-in-crew',
      'record.members.0.resourceId',
    ],
    [
      'a person who becomes a machine',
      { type: 'put-record', kind: 'resource', record: aMachine({ id: 'paul' }) },
      'resource-kind-fixed',
      'record.kind',
    ],
  ])('refuses %s', (_, command, sentence, field) => {
    const plan = aPlan({ resources: [aPerson(), aCrew()] });

    expect(refusal(decide(plan, command, ALICE)).violations).toMatchObject([{ sentence, field }]);
  });

  it('lets a crew have people, subcontractors and machines', () => {
    const plan = aPlan({ resources: [aPerson(), aMachine()] });
    const record = aCrew({ members: [...inCrew('paul'), ...inCrew('digger')] });

    expect(decide(plan, { type: 'put-record', kind: 'resource', record }, ALICE).status).toBe(
      'accepted',
    );
  });
});
