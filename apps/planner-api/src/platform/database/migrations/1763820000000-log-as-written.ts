import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Both sides of the logged changes are kept as they were written. As `jsonb` their keys came back in
 * another order: what an undo restored was the same record in other bytes.
 */
export class LogAsWritten1763820000000 implements MigrationInterface {
  readonly name = 'LogAsWritten1763820000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations are forward-only');
  }
}

const SCHEMA = /* sql */ `
alter table change_log
  alter column changes type json using changes::json,
  alter column inverse type json using inverse::json;
`;
