import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be mailed, what became of it, and from whose account to whose address. */
export class Mail1764180000000 implements MigrationInterface {
  readonly name = 'Mail1764180000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations are forward-only');
  }
}

const SCHEMA = /* sql */ `
-- What it is about may go and come back with an undo: ids alone, so that what was mailed stays known.
create table mail (
  id uuid primary key,
  company_id uuid not null references company (id),
  kind text not null check (kind in ('worksite-sheet', 'unfetched-changes', 'trial')),
  -- Two mails under one key are one.
  once_key text,
  worksite_id uuid,
  board_id uuid,
  intervention_id uuid,
  -- Null: the service itself.
  by_id uuid,
  by_name text,
  reply_to_name text,
  reply_to_address text,
  subject text not null,
  body text not null,
  locale text not null check (locale in ('fr', 'en')),
  wants_receipt boolean not null,
  -- Nobody but those who get it may read it: it holds a link that acts in their name.
  is_private boolean not null,
  message_id text not null constraint mail_message_id_key unique,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'kept', 'cancelled')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  -- Who is sending it, and until when nobody else may think them dead.
  claim uuid,
  lease_until timestamptz,
  -- From then on the server may have taken it, whatever came back.
  handed_over_at timestamptz,
  -- As it went out, or tried to.
  from_address text,
  trouble text,
  -- The server's own line.
  said text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  constraint mail_once unique (company_id, once_key),
  constraint mail_queued_has_time check (state <> 'queued' or next_attempt_at is not null),
  constraint mail_sending_is_claimed check ((state = 'sending') = (claim is not null and lease_until is not null))
);
create index mail_due on mail (next_attempt_at) where state = 'queued';
create index mail_under_way on mail (lease_until) where state = 'sending';
create index mail_listed on mail (company_id, created_at desc, id);
create index mail_of_worksite on mail (worksite_id, created_at desc) where worksite_id is not null;

create table mail_recipient (
  mail_id uuid not null references mail (id) on delete cascade,
  position integer not null,
  company_id uuid not null references company (id),
  role text not null check (role in ('to', 'copy')),
  resource_id uuid,
  name text not null,
  address text not null,
  state text not null check (state in ('pending', 'accepted', 'refused')),
  said text,
  at timestamptz,
  primary key (mail_id, position)
);

-- By what is in it: the same sheet for ten people is kept once. In the database, so that it is there
-- exactly when its mail is, whichever process sends it.
create table mail_content (
  company_id uuid not null references company (id),
  hash text not null,
  bytes bytea not null,
  primary key (company_id, hash)
);

create table mail_attachment (
  mail_id uuid not null references mail (id) on delete cascade,
  position integer not null,
  company_id uuid not null,
  hash text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  primary key (mail_id, position),
  foreign key (company_id, hash) references mail_content (company_id, hash)
);
create index mail_attachment_content on mail_attachment (company_id, hash);

-- From which somebody sends; without one, from the company's.
create table mail_account (
  user_id uuid primary key references app_user (id) on delete cascade,
  company_id uuid not null references company (id),
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls', 'none')),
  login text,
  -- Sealed with the installation's secret; never told.
  password bytea,
  from_name text not null,
  from_address text not null,
  reply_to text,
  changed_at timestamptz not null
);

-- Of people without an account of their own, as somebody typed it.
create table mail_address (
  resource_id uuid primary key references resource (id) on delete cascade,
  company_id uuid not null references company (id),
  address text not null,
  changed_by text not null,
  changed_at timestamptz not null
);

-- Which state of what somebody was written to about, so that they are not written to twice.
create table mail_notice (
  resource_id uuid not null references resource (id) on delete cascade,
  subject_id uuid not null,
  -- Of the change.
  revision integer not null,
  company_id uuid not null references company (id),
  mail_id uuid not null references mail (id) on delete cascade,
  primary key (resource_id, subject_id, revision)
);
`;
