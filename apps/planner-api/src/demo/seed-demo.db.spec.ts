import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Snapshot } from '@pastille/scheduling';
import { publicHolidays } from '@pastille/scheduling/calendar';
import { DataSource } from 'typeorm';
import { isPassword } from '../platform/auth/password-hash.js';
import { dataSourceOptions } from '../platform/database/data-source-options.js';
import { PlanRepository } from '../planning/persistence/plan.repository.js';
import { planRows } from '../planning/persistence/stored-kinds.js';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { DEMO_BOARD_ID } from './demo-id.js';
import { demoSnapshot } from './demo-snapshot.js';
import { seedDemo } from './seed-demo.js';

jest.setTimeout(60_000);

const TODAY = '2026-11-23';
const options = {
  today: TODAY,
  password: 'correct horse battery',
  now: new Date('2026-11-23T06:30:00Z'),
  keepFile: () => Promise.resolve('0'.repeat(64)),
};

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await openTestDatabase();
  const settings = dataSourceOptions(database.url, { warn: () => undefined });
  dataSource = await new DataSource({ ...settings, entities: planRows }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const byId = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it('is written once by two processes that start together, and reads back as it was made', async () => {
  await Promise.all([seedDemo(dataSource, options), seedDemo(dataSource, options)]);
  await seedDemo(dataSource, options);

  const holidays = {
    france: publicHolidays('france', 2025, 2028),
    'alsace-moselle': publicHolidays('alsace-moselle', 2025, 2028),
  };
  const stored = await dataSource.transaction((tx) =>
    new PlanRepository().load(tx, DEMO_BOARD_ID, holidays),
  );

  const made: Snapshot = demoSnapshot({ today: TODAY });
  expect(stored.settings).toEqual(made.settings);
  expect(byId(stored.interventions)).toEqual(byId(made.interventions));
  expect(byId(stored.tasks)).toEqual(byId(made.tasks));
  expect(byId(stored.worksites)).toEqual(byId(made.worksites));
  expect(byId(stored.resources)).toEqual(byId(made.resources));
  expect(byId(stored.branches)).toEqual(byId(made.branches));
  expect(byId(stored.absences)).toEqual(byId(made.absences));
  expect(byId(stored.taskKinds)).toEqual(byId(made.taskKinds));
  expect(byId(stored.onCalls)).toEqual(byId(made.onCalls));
  expect(byId(stored.series)).toEqual(byId(made.series));
});

it('has an account of each role, all with the one password', async () => {
  const users = await dataSource.query<{ email: string; role: string; password_hash: string }[]>(
    'select email, role, password_hash from app_user order by email',
  );

  expect(users.map(({ email, role }) => `${email} ${role}`)).toEqual([
    'admin@valmorin.example administrator',
    'manager@valmorin.example manager',
    'planner2@valmorin.example planner',
    'planner@valmorin.example planner',
    'technician@valmorin.example technician',
    'viewer@valmorin.example viewer',
  ]);
  expect(await isPassword(options.password, users[0]?.password_hash ?? null)).toBe(true);
});
