import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../platform/database/data-source-options.js';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { planRows } from './stored-kinds.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await openTestDatabase();
  const options = dataSourceOptions(database.url, { warn: () => undefined });
  dataSource = await new DataSource({ ...options, entities: planRows }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('knows the columns of every table as the migrations made them', async () => {
  for (const metadata of dataSource.entityMetadatas) {
    const known = await dataSource.query<{ name: string; type: string; nullable: boolean }[]>(
      `select column_name as name, is_nullable = 'YES' as nullable,
              case when data_type = 'ARRAY' then ltrim(udt_name, '_') || '[]' else data_type end as type
         from information_schema.columns where table_schema = 'public' and table_name = $1`,
      [metadata.tableName],
    );
    const byName = new Map(known.map((column) => [column.name, column]));
    for (const column of metadata.columns) {
      const type =
        String(column.type).replace('timestamptz', 'timestamp with time zone') +
        (column.isArray ? '[]' : '');
      expect([metadata.tableName, byName.get(column.databaseName)]).toEqual([
        metadata.tableName,
        { name: column.databaseName, type, nullable: column.isNullable },
      ]);
      byName.delete(column.databaseName);
    }
    // Made and counted by the database itself.
    expect(['id', 'version']).toEqual(expect.arrayContaining([...byName.keys()]));
  }
});
