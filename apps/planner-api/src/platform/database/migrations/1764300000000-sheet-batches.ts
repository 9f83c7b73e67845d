import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sheets of a day as one PDF: what is being made, how far it is, and what came of it. */
export class SheetBatches1764300000000 implements MigrationInterface {
  readonly name = 'SheetBatches1764300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations are forward-only');
  }
}

const SCHEMA = /* sql */ `
-- beat: when whoever makes it last said so. Long ago, the process that did has died.
-- missing: names of worksites whose sheet could not be made.
-- pdf: null until it is done. The row is swept after a day.
create table sheet_batch (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  user_id uuid not null references app_user (id) on delete cascade,
  day date not null,
  state text not null check (state in ('running', 'done', 'stopped', 'failed')),
  done integer not null default 0,
  total integer not null,
  missing jsonb not null default '[]',
  pdf bytea,
  created_at timestamptz not null,
  beat timestamptz not null
);
create index sheet_batch_user on sheet_batch (user_id, state);
create index sheet_batch_created on sheet_batch (created_at);
`;
