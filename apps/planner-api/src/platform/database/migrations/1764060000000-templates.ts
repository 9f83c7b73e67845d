import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates per trade: the tasks of a job with order, amounts, links and lags; each change is kept. */
export class Templates1764060000000 implements MigrationInterface {
  readonly name = 'Templates1764060000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations are forward-only');
  }
}

const SCHEMA = /* sql */ `
-- What it is now stands under its version in the other table.
create table task_template (
  id uuid primary key,
  company_id uuid not null references company (id) on delete cascade,
  version integer not null check (version >= 1),
  is_archived boolean not null default false
);
create index task_template_company on task_template (company_id);

-- steps: [{key, kindId, label, amount, people, skills, after: [{key, kind, lag, max}]}] in their order;
-- a kind has no foreign key, for an old version outlives it. made_by_name stays when the login goes.
create table task_template_version (
  template_id uuid not null references task_template (id) on delete cascade,
  version integer not null check (version >= 1),
  name text not null,
  trade text not null,
  steps jsonb not null,
  made_by uuid references app_user (id) on delete set null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (template_id, version)
);
`;
