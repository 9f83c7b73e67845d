import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendar feeds, their secret addresses, who fetched them, and what of a plan was published when. */
export class Feeds1763940000000 implements MigrationInterface {
  readonly name = 'Feeds1763940000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations are forward-only');
  }
}

const SCHEMA = /* sql */ `
-- subject_id: a resource or a worksite; no foreign key, for a feed outlives what it tells of and is then empty.
-- made_for … made_cut: what its text was made for last, its validators and its size.
create table feed (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  user_id uuid not null references app_user (id) on delete cascade,
  scope text not null check (scope in ('person', 'crew', 'worksite', 'company')),
  subject_id uuid,
  privacy text not null check (privacy in ('full', 'no-client', 'busy')),
  locale text not null check (locale in ('fr', 'en')),
  includes jsonb not null,
  changed_at timestamptz not null,
  revoked_at timestamptz,
  made_for text,
  made_etag text,
  made_modified timestamptz,
  made_revision integer,
  made_events integer,
  made_bytes integer,
  made_cut boolean not null default false,
  constraint feed_subject check ((scope = 'company') = (subject_id is null))
);
create index feed_board on feed (board_id);
create index feed_user on feed (user_id);
create index feed_company on feed (company_id);

-- The address is never kept, only its hash. ended_at: rotated or revoked; it still clears the phone for a while.
create table feed_token (
  token_hash bytea primary key,
  feed_id uuid not null references feed (id) on delete cascade,
  issued_at timestamptz not null,
  ended_at timestamptz
);
create index feed_token_feed on feed_token (feed_id);

-- One row a kind of client, whatever the number of reads.
create table feed_read (
  feed_id uuid not null references feed (id) on delete cascade,
  client text not null,
  at timestamptz not null,
  revision integer not null,
  count integer not null,
  primary key (feed_id, client)
);

-- How far the change log was read for the two tables below; since: what has no stamp changed by then.
create table feed_chronicle (
  board_id uuid primary key references board (id) on delete cascade,
  revision integer not null,
  since timestamptz not null
);

-- When a record last changed in what feeds tell of it, and how often its time did.
create table feed_stamp (
  board_id uuid not null references board (id) on delete cascade,
  record_id uuid not null,
  revision integer not null,
  sequence integer not null,
  changed_at timestamptz not null,
  primary key (board_id, record_id)
);
create index feed_stamp_revision on feed_stamp (board_id, revision);

-- Published changes of interventions, both sides of the published copy, for thirty days.
create table feed_news (
  board_id uuid not null references board (id) on delete cascade,
  intervention_id uuid not null,
  revision integer not null,
  worksite_id uuid,
  before jsonb,
  after jsonb,
  at timestamptz not null,
  primary key (board_id, intervention_id, revision)
);
create index feed_news_at on feed_news (board_id, at);
`;
