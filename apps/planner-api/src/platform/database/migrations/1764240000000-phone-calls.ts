import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a planner rang about a change, and news of series and absences beside those of interventions. */
export class PhoneCalls1764240000000 implements MigrationInterface {
  readonly name = 'PhoneCalls1764240000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations are forward-only');
  }
}

const SCHEMA = /* sql */ `
-- revision: of the change that was told; what was published later was not told with it.
create table told_by_phone (
  subject_id uuid not null,
  resource_id uuid not null references resource (id) on delete cascade,
  revision integer not null,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (subject_id, resource_id, revision)
);
create index told_by_phone_board on told_by_phone (board_id, revision);

-- before, after: the published copy of an intervention, else the record of the series or of the absence.
-- occurrence: of an intervention that stands for a visit of a series.
alter table feed_news rename column intervention_id to subject_id;
alter table feed_news add column subject text not null default 'intervention'
  check (subject in ('intervention', 'series', 'absence'));
alter table feed_news alter column subject drop default;
alter table feed_news add column occurrence jsonb;
`;
