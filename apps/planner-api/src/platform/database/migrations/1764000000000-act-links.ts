import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say from the links of their calendars and their phones, and the photos that they send. */
export class ActLinks1764000000000 implements MigrationInterface {
  readonly name = 'ActLinks1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations are forward-only');
  }
}

const SCHEMA = /* sql */ `
-- No row: 0. Links of an earlier generation are dead.
create table act_link_generation (
  resource_id uuid primary key references resource (id) on delete cascade,
  company_id uuid not null references company (id),
  generation integer not null check (generation between 0 and 65535)
);

-- What is referred to by an id alone may go and come back with an undo: what was said of it, and its photos, stay.
create table stored_file (
  id uuid primary key,
  company_id uuid not null references company (id),
  -- SHA-256 of what is kept, in hexadecimal: its name in the file store.
  hash text not null,
  media_type text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  name text not null,
  folder text not null check (folder in ('photos')),
  client_id uuid not null,
  worksite_id uuid,
  intervention_id uuid,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null
);
create index stored_file_client on stored_file (company_id, client_id, at);

-- « Bien reçu »: which published copy (mark) somebody has read, and the revision of the board at that moment.
create table acknowledgement (
  subject_id uuid not null,
  resource_id uuid not null references resource (id) on delete cascade,
  mark bigint not null,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  revision integer not null,
  way text not null check (way in ('screen', 'feed-link')),
  at timestamptz not null,
  primary key (subject_id, resource_id, mark)
);
create index acknowledgement_board on acknowledgement (board_id, revision);

-- What was said of a day's work. (…, ordinal): which use of that act it is, so that a link is used once.
create table work_report (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  intervention_id uuid not null,
  resource_id uuid not null references resource (id) on delete cascade,
  kind text not null check (kind in ('on-the-way', 'day-done', 'task-done', 'more', 'problem')),
  day date not null,
  ordinal integer not null,
  -- What is left to do, and how much of it was not planned.
  left_half_days integer,
  over_half_days integer,
  note text,
  file_id uuid references stored_file (id),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  -- Somebody saw to it; born settled where nobody has to.
  settled_at timestamptz,
  settled_by text,
  constraint work_report_once unique (intervention_id, resource_id, kind, day, ordinal)
);
create index work_report_board on work_report (board_id, at);
`;
