import type { PlanningTask } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { aClient, aLocation, aTask, aTaskKind, aWorksite, someWorks } from '../testing/records.js';
import type { CreateWorksite } from './command.js';
import { decide } from './decide.js';

const by = (parts: Partial<CreateWorksite> = {}): CreateWorksite => ({
  ...{ type: 'create-worksite', client: null, location: null, works: null },
  ...{ worksite: aWorksite({ id: 'new', reference: 'CH-2' }), tasks: [] },
  ...parts,
});

describe('create-worksite', () => {
  it('makes the client, the place, the works, the worksite and its tasks in one act', () => {
    const plan = aPlan({ taskKinds: [aTaskKind()] });
    const command = by({
      client: aClient({ id: 'roy', name: 'M. Roy' }),
      location: aLocation({ id: 'rue', clientId: 'roy' }),
      works: someWorks({ id: 'pool', clientId: 'roy', locationId: 'rue' }),
      worksite: aWorksite({
        ...{ id: 'new', reference: 'CH-2', clientId: 'roy' },
        ...{ locationId: 'rue', worksId: 'pool' },
      }),
      tasks: [aTask({ id: 't1', worksiteId: 'new', kindId: 'kind' })],
    });

    const outcome = accepted(decide(plan, command, ALICE));

    const after = apply(plan, outcome.changes);
    expect(outcome.changes.map(({ kind }) => kind)).toEqual([
      'client',
      'location',
      'works',
      'worksite',
      'task',
    ]);
    expect(after.tasksOf('new')).toHaveLength(1);
    expect(apply(after, outcome.inverse).records.worksite.has('new')).toBe(false);
  });

  it('refuses a reference that another worksite bears, naming it', () => {
    const outcome = decide(aPlan(), by({ worksite: aWorksite({ id: 'new' }) }), ALICE);

    expect(refusal(outcome).violations).toMatchObject([
      {
        ...{ sentence: 'duplicate-reference', field: 'worksite.reference' },
        params: { reference: 'CH-1', title: 'Piscine Martin' },
      },
    ]);
  });

  const worksite = (parts: Parameters<typeof aWorksite>[0]) => ({
    worksite: aWorksite({ id: 'new', reference: 'CH-2', ...parts }),
  });

  it.each<[string, Partial<CreateWorksite>, string, string]>([
    ['client', worksite({ clientId: 'x' }), 'unknown-client', 'worksite.clientId'],
    ['place', worksite({ locationId: 'x' }), 'unknown-location', 'worksite.locationId'],
    [
      'further place',
      worksite({ otherLocationIds: ['x'] }),
      'unknown-location',
      'worksite.otherLocationIds.0',
    ],
    ['works', worksite({ worksId: 'x' }), 'unknown-works', 'worksite.worksId'],
    ['branch', worksite({ branchId: 'x' }), 'unknown-branch', 'worksite.branchId'],
    ['status', worksite({ statusId: 'x' }), 'unknown-status', 'worksite.statusId'],
    ['crew', worksite({ usualCrewId: 'x' }), 'unknown-resource', 'worksite.usualCrewId'],
    [
      'kind of task',
      { tasks: [aTask({ id: 't1', worksiteId: 'new', kindId: 'x' })] },
      'unknown-taskKind',
      'tasks.0.kindId',
    ],
    [
      'date',
      worksite({ start: { date: '2026-02-30', certainty: 'firm' } }),
      'not-a-date',
      'worksite.start.date',
    ],
    ['end', worksite({ expectedEnd: '9999-01-01' }), 'out-of-range', 'worksite.expectedEnd'],
    [
      'task of another worksite',
      { tasks: [aTask({ id: 't1' })] },
      'task-of-another-worksite',
      'tasks.0.worksiteId',
    ],
    ['id', worksite({ id: 'worksite' }), 'duplicate-id', 'worksite.id'],
    ['id of a client', { client: aClient() }, 'duplicate-id', 'client.id'],
  ])('refuses a wrong %s, and says where', (_, parts, sentence, field) => {
    const { violations } = refusal(decide(aPlan(), by(parts), ALICE));

    expect(violations).toMatchObject([{ sentence, field }]);
  });

  it('says which task is wrong by its place in the command', () => {
    const tasks = [
      aTask({ id: 'z', worksiteId: 'new' }),
      aTask({ id: 'a', worksiteId: 'new', kindId: 'x' }),
    ];

    const { violations } = refusal(decide(aPlan(), by({ tasks }), ALICE));

    expect(violations.map(({ field }) => field)).toEqual(['tasks.1.kindId']);
  });

  it('refuses two tasks with one id, and an estimate of nothing', () => {
    const task = aTask({ id: 't1', worksiteId: 'new' });
    const tasks = [task, { ...task, estimate: { halfDays: -1 } }];

    const { violations } = refusal(decide(aPlan(), by({ tasks }), ALICE));

    expect(violations.map(({ field }) => field)).toEqual(['tasks.1.id', 'tasks.1.estimate']);
  });

  it('refuses tasks that wait for each other', () => {
    const waiting = (id: string, predecessorId: string): PlanningTask =>
      aTask({
        ...{ id, worksiteId: 'new' },
        links: [{ predecessorId, kind: 'FS', lag: { elapsed: 0 }, max: null }],
      });

    const outcome = decide(aPlan(), by({ tasks: [waiting('a', 'b'), waiting('b', 'a')] }), ALICE);

    expect(refusal(outcome)).toMatchObject({
      ...{ code: 'cycle', violations: [{ field: 'tasks.0.links.0.predecessorId' }] },
    });
  });
});
