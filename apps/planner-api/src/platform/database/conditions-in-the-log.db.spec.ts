import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { dataSourceOptions } from './data-source-options.js';
import { Conditions1763880000000 } from './migrations/1763880000000-conditions.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await openTestDatabase();
  const options = dataSourceOptions(database.url, { warn: () => undefined });
  dataSource = await new DataSource({ ...options, entities: [] }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const LATER = { id: 't', label: 'à « } »', override: null };
const CLIENT = { kind: 'client', id: 'c', after: { id: 'c', name: 'Mme Roy' } };

it('brings old worksites and tasks of the log up to whole records, and leaves the rest as it was', async () => {
  const runner = dataSource.createQueryRunner();
  await runner.query(`
    create schema old; set search_path to old;
    create table worksite (id int); create table planning_task (id int);
    create table change_log (changes json, inverse json)`);
  const changes = [{ kind: 'task', id: 't', after: LATER }, CLIENT];
  const inverse = [{ kind: 'task', id: 't', after: null }, CLIENT];
  const log = [JSON.stringify(changes), JSON.stringify(inverse)];
  await runner.query('insert into change_log values ($1, $2)', log);

  await new Conditions1763880000000().up(runner);

  const rows: unknown = await runner.query('select changes, inverse from change_log');
  const whole = { ...LATER, conditions: [] };
  expect(JSON.stringify(rows)).toBe(
    JSON.stringify([{ changes: [{ kind: 'task', id: 't', after: whole }, CLIENT], inverse }]),
  );
  await runner.release();
});
