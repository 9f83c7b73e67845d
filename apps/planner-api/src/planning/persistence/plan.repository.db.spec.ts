import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Call, ChangeSet, Series, Snapshot, WeatherStop, Works } from '@pastille/scheduling';
import { DataSource, type EntityManager } from 'typeorm';
import { dataSourceOptions } from '../../platform/database/data-source-options.js';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { aCompany, type TestCompany } from '../testing/a-company.js';
import {
  aClient,
  aCrew,
  aLocation,
  anAbsence,
  anExcavator,
  anIntervention,
  aStaffMember,
  aStatus,
  aTask,
  aWorksite,
  added,
  changed,
  MONDAY_8,
  removed,
} from '../testing/records.js';
import { PlanRepository } from './plan.repository.js';
import { planRows } from './stored-kinds.js';

const repository = new PlanRepository();
let database: TestDatabase;
let dataSource: DataSource;
let company: TestCompany;

beforeAll(async () => {
  database = await openTestDatabase();
  const options = dataSourceOptions(database.url, { warn: () => undefined });
  dataSource = await new DataSource({ ...options, entities: planRows }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  company = await aCompany(dataSource);
});

const save = (changes: ChangeSet): Promise<void> =>
  dataSource.transaction((tx: EntityManager) => repository.save(tx, company, changes));
const load = (): Promise<Snapshot> => repository.load(dataSource.manager, company.boardId, {});

const mark = { by: randomUUID(), name: 'Ève', at: MONDAY_8 };

/** Every kind, every optional field filled once and left out once. */
function aRichBoard() {
  const { branchId, who } = company;
  const branch = { id: randomUUID(), name: 'Québec', holidayRegion: 'quebec' as const };
  const status = aStatus();
  const kind = {
    id: randomUUID(),
    name: 'Liner',
    trade: 'piscine',
    usualAmount: { minutes: 90 },
    usualPeople: 2,
    order: 3,
    skills: ['gaz'],
    weather: { rain: true, frost: false, wind: true },
    archived: true,
  };
  const client = aClient({ email: 'a@b.example', holdReason: 'impayé « 3 »' });
  const places = [
    aLocation({ clientId: client.id, latitude: 47.394144, longitude: 0.68484 }),
    aLocation({ clientId: client.id, label: 'Local technique', accessNote: 'code 12A' }),
    aLocation({ clientId: client.id }),
  ];
  const [here, there, elsewhere] = places.map(({ id }) => id);
  const works: Works = {
    id: randomUUID(),
    clientId: client.id,
    locationId: here ?? null,
    name: 'Bassin',
  };
  const luc = aStaffMember({
    branchId,
    userId: who.technician.userId,
    hours: null,
    employment: 'apprentice',
    pastHours: [{ until: '2026-08-31', hours: null }],
    skills: [{ name: 'CACES', until: '2028-01-31' }],
  });
  const eve = aStaffMember({ branchId, name: 'Ève', trade: 'piscine', phone: '06' });
  const digger = anExcavator({ branchId, archived: true });
  const sub = { ...anExcavator({ branchId }), kind: 'subcontractor' as const };
  const { model: _, ...rest } = sub;
  const subcontractor = { ...rest, skills: [{ name: 'gaz', until: null }] };
  const crew = aCrew({
    branchId,
    members: [
      { resourceId: luc.id, from: '2026-01-01', to: null },
      { resourceId: eve.id, from: null, to: '2026-12-31' },
    ],
  });
  const dated = aWorksite({
    clientId: client.id,
    branchId,
    statusId: status.id,
    locationId: here ?? null,
    otherLocationIds: [elsewhere ?? '', there ?? ''],
    worksId: works.id,
    start: { date: '2026-11-30', certainty: 'provisional' },
    expectedEnd: '2026-12-04',
    usualCrewId: crew.id,
    note: 'portail',
    rank: -4,
    conditions: [
      { id: randomUUID(), kind: 'deposit', label: null, met: mark },
      { id: randomUUID(), kind: 'other', label: 'portail ouvert', met: null },
    ],
  });
  const undated = aWorksite({ clientId: client.id, branchId: branch.id, statusId: status.id });
  const finished = aTask({ worksiteId: dated.id, kindId: kind.id, finished: mark, estimate: null });
  const coloured = aTask({
    worksiteId: dated.id,
    override: { ...mark, status: 'planned' },
    estimate: { minutes: 45 },
    skills: ['gaz'],
    links: [{ predecessorId: finished.id, kind: 'FS', lag: { elapsed: 30_240 }, max: null }],
    window: { earliest: '2026-11-23', latest: null },
    conditions: [{ id: randomUUID(), kind: 'delivery', label: 'coque', met: null }],
  });
  const series: Series = {
    id: randomUUID(),
    recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=MO' },
    start: '2026-11-23T08:00',
    amount: { minutes: 60 },
    holidays: 'skip',
    splitFrom: null,
    kind: 'appointment',
    worksiteId: dated.id,
    taskId: null,
    clientId: client.id,
    locationId: here ?? null,
    title: 'Entretien',
    team: [{ resourceId: eve.id, role: 'lead', days: null }],
    note: 'clé sous le pot',
  };
  const contract: Series = {
    ...series,
    id: randomUUID(),
    recurrence: { type: 'yearly-window', from: '09-15', to: '10-31' },
    amount: { halfDays: 1 },
  };
  const sweeping: Series = {
    ...series,
    id: randomUUID(),
    recurrence: { type: 'after-last-visit', months: 12 },
    amount: { halfDays: 1 },
    splitFrom: series.id,
  };
  const full = anIntervention({
    worksiteId: dated.id,
    taskId: finished.id,
    clientId: client.id,
    locationId: here ?? null,
    title: 'Pose',
    team: [
      { resourceId: luc.id, role: 'lead', days: ['2026-11-23', '2026-11-24'] },
      ...[eve.id, digger.id, crew.id]
        .sort()
        .map((resourceId) => ({ resourceId, role: 'member' as const, days: null })),
    ],
    lock: { time: { ...mark, reason: 'promis' }, team: { ...mark, reason: null } },
    state: 'done',
    actual: { minutes: 500 },
    closed: mark,
    note: 'ok',
  });
  const visit = anIntervention({
    kind: 'appointment',
    amount: { minutes: 60 },
    end: MONDAY_8 + 60,
    arrival: { from: MONDAY_8, to: MONDAY_8 + 120 },
    confirmed: mark,
    occurrence: { seriesId: series.id, key: '2026-11-23T08:00' },
    published: {
      start: MONDAY_8,
      end: MONDAY_8 + 60,
      team: [{ resourceId: eve.id, role: 'lead', days: ['2026-11-23'] }],
      state: 'open',
    },
  });
  const supplier = { name: 'Béton Cher', phone: '02', orderNumber: '4100' };
  const delivery = anIntervention({ kind: 'block', amount: null, state: 'cancelled', supplier });
  const call: Call = {
    id: randomUUID(),
    interventionId: visit.id,
    clientId: client.id,
    name: client.name,
    phone: client.phone,
    before: MONDAY_8,
    after: MONDAY_8 + 1440,
    made: mark,
    outcome: 'reached',
    closed: mark,
  };
  const stop: WeatherStop = {
    id: randomUUID(),
    resourceId: luc.id,
    interventionId: full.id,
    date: '2026-11-23',
    weather: 'rain',
    minutes: 240,
  };
  const onCall = { id: randomUUID(), resourceId: eve.id, from: '2026-11-23', to: '2026-11-29' };
  return {
    dated,
    client,
    crew,
    full,
    finished,
    changes: [
      ...added('branch', branch),
      ...added('status', status),
      ...added('taskKind', kind),
      ...added('client', client),
      ...added('location', ...places),
      ...added('works', works),
      ...added('resource', crew, luc, eve, digger, subcontractor),
      ...added('worksite', dated, undated),
      ...added('task', finished, coloured),
      ...added(
        'absence',
        anAbsence({ note: 'congés' }),
        anAbsence({ resourceId: luc.id, reason: 'sickness' }),
      ),
      ...added('onCall', onCall),
      ...added('series', series, sweeping, contract),
      ...added('intervention', full, visit, delivery),
      ...added('call', call),
      ...added('weatherStop', stop),
    ] satisfies ChangeSet,
  };
}

const LISTS = {
  branch: 'branches',
  status: 'statuses',
  taskKind: 'taskKinds',
  client: 'clients',
  location: 'locations',
  works: 'works',
  resource: 'resources',
  worksite: 'worksites',
  task: 'tasks',
  onCall: 'onCalls',
  absence: 'absences',
  series: 'series',
  intervention: 'interventions',
  call: 'calls',
  weatherStop: 'weatherStops',
} as const;

function recordsIn(snapshot: Snapshot): Map<string, unknown> {
  return new Map(
    Object.values(LISTS).flatMap((list) => snapshot[list].map((one) => [one.id, one])),
  );
}

it('brings back every field of every kind of record', async () => {
  const { changes } = aRichBoard();

  await save(changes);

  const records = recordsIn(await load());
  expect(records.size).toBe(changes.length + 1);
  for (const { id, after } of changes) expect(records.get(id)).toEqual(after);
});

it('gives records back with their keys in the order of the domain, byte for byte', async () => {
  const { changes, full } = aRichBoard();

  await save(changes);

  const found = (await load()).interventions.find(({ id }) => id === full.id);
  expect(JSON.stringify(found?.lock)).toBe(JSON.stringify(full.lock));
});

it('writes members, places and teams anew with their owner', async () => {
  const { changes, crew, dated, full } = aRichBoard();
  await save(changes);
  const smaller = {
    crew: { ...crew, members: crew.members.slice(1) },
    dated: { ...dated, otherLocationIds: dated.otherLocationIds.toReversed(), start: null },
    full: { ...full, team: full.team.slice(0, 2), title: null },
  };

  await save([
    changed('resource', crew, smaller.crew),
    changed('worksite', dated, smaller.dated),
    changed('intervention', full, smaller.full),
  ]);

  const records = recordsIn(await load());
  expect(records.get(crew.id)).toEqual(smaller.crew);
  expect(records.get(dated.id)).toEqual(smaller.dated);
  expect(records.get(full.id)).toEqual(smaller.full);
});

it('takes back a whole board in one go, whatever refers to what', async () => {
  const { changes } = aRichBoard();
  await save(changes);

  await save(
    changes.map(
      ({ kind, id, after }): ChangeSet[number] =>
        ({ kind, id, before: after, after: null }) as ChangeSet[number],
    ),
  );

  expect(recordsIn(await load()).size).toBe(1);
});

it('counts the writes of an intervention', async () => {
  const intervention = anIntervention();
  await save(added('intervention', intervention));

  await save([changed('intervention', intervention, { ...intervention, title: 'Pose' })]);

  const rows = await dataSource.query<unknown[]>('select version from intervention where id = $1', [
    intervention.id,
  ]);
  expect(rows).toEqual([{ version: 2 }]);
});

it('keeps the settings in the board and the name in the company', async () => {
  const { settings } = await load();
  const after = {
    ...settings,
    companyName: 'Valmorin & filles',
    overbooking: { staff: 'refuse', equipment: 'warn' } as const,
  };

  await save([changed('settings', settings, after)]);

  expect((await load()).settings).toEqual(after);
});

it('refuses to write over what is not there, so that a wrong plan never reaches the tables', async () => {
  const ghost = anIntervention();

  const saving = save([changed('intervention', ghost, { ...ghost, title: 'x' })]);

  await expect(saving).rejects.toThrow('1 rows were to be written, 0 were there');
});

it('never writes into another company, even under an id it was given', async () => {
  const theirs = aClient();
  await save(added('client', theirs));
  company = await aCompany(dataSource);

  await expect(save([changed('client', theirs, { ...theirs, name: 'volé' })])).rejects.toThrow();
  await expect(save([removed('client', theirs)])).rejects.toThrow();
});

it('refuses a login of another company', async () => {
  const other = await aCompany(dataSource);
  const spy = aStaffMember({ branchId: company.branchId, userId: other.who.planner.userId });

  await expect(save(added('resource', spy))).rejects.toThrow('unknown-user');
});

it('writes what an import brings in few statements: 4,000 worksites with a place each', async () => {
  const status = aStatus();
  const client = aClient();
  const places = Array.from({ length: 4000 }, () => aLocation({ clientId: client.id }));
  const worksites = places.map(({ id }, n) =>
    aWorksite({
      ...{ clientId: client.id, branchId: company.branchId, statusId: status.id },
      ...{ locationId: id, reference: `C-${n}` },
    }),
  );

  await save([
    ...added('status', status),
    ...added('client', client),
    ...added('location', ...places),
    ...added('worksite', ...worksites),
  ]);

  const { worksites: found, locations } = await load();
  expect([found.length, locations.length]).toEqual([4000, 4000]);
});
