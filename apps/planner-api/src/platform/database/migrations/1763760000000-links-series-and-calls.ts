import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the engine needs beside bars: links and windows of tasks, skills, past hours, series and their
 * occurrences, weeks on call, calls to make, hours lost to the weather, and what was published.
 */
export class LinksSeriesAndCalls1763760000000 implements MigrationInterface {
  readonly name = 'LinksSeriesAndCalls1763760000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations are forward-only');
  }
}

const SCHEMA = /* sql */ `
alter table board
  add column severities jsonb not null default '{}',
  add column publication text not null default 'always' check (publication in ('always', 'drafts'));

alter table task_kind add column skills jsonb not null default '[]';

alter table resource add column past_hours jsonb, add column skills jsonb;

-- A task may name the series that opened it, and a series the task it works on: series_id has no constraint.
alter table planning_task
  add column skills jsonb not null default '[]',
  add column links jsonb not null default '[]',
  add column earliest date,
  add column latest date,
  add column series_id uuid;

create table on_call (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  resource_id uuid not null references resource (id),
  from_date date not null,
  to_date date not null,
  constraint on_call_ends_after_start check (from_date <= to_date)
);
create index on_call_board on on_call (board_id);
create index on_call_resource on on_call (resource_id);

create table series (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  rule text,
  months_after_last_visit integer,
  window_from text,
  window_to text,
  starts_at_local text not null,
  amount_half_days integer,
  amount_minutes integer,
  holidays text not null check (holidays in ('skip', 'next', 'previous', 'keep')),
  split_from uuid references series (id) deferrable initially deferred,
  kind text not null check (kind in ('work', 'appointment', 'block')),
  worksite_id uuid references worksite (id),
  task_id uuid references planning_task (id),
  client_id uuid references client (id),
  location_id uuid references location (id),
  title text,
  team jsonb not null,
  note text,
  constraint series_one_recurrence check (num_nonnulls(rule, months_after_last_visit, window_from) = 1),
  constraint series_window_whole check ((window_from is null) = (window_to is null)),
  constraint series_one_amount check ((amount_half_days is null) <> (amount_minutes is null))
);
create index series_board on series (board_id);
create index series_split_from on series (split_from);
create index series_worksite on series (worksite_id);
create index series_task on series (task_id);
create index series_client on series (client_id);
create index series_location on series (location_id);

alter table intervention
  add column supplier jsonb,
  add column series_id uuid references series (id) deferrable initially deferred,
  add column occurrence_key text,
  add column published jsonb,
  add constraint intervention_occurrence_whole check ((series_id is null) = (occurrence_key is null));
create index intervention_series on intervention (series_id);

create table call (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  intervention_id uuid not null references intervention (id),
  client_id uuid references client (id),
  name text not null,
  phone text,
  before_at timestamptz not null,
  after_at timestamptz not null,
  made jsonb not null,
  outcome text check (outcome in ('reached', 'message', 'refused')),
  closed jsonb
);
create index call_board on call (board_id);
create index call_intervention on call (intervention_id);
create index call_client on call (client_id);

create table weather_stop (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  resource_id uuid not null references resource (id),
  intervention_id uuid not null references intervention (id),
  date date not null,
  weather text not null check (weather in ('rain', 'frost', 'wind')),
  minutes integer not null check (minutes > 0)
);
create index weather_stop_board on weather_stop (board_id);
create index weather_stop_resource on weather_stop (resource_id);
create index weather_stop_intervention on weather_stop (intervention_id);

-- « everything since 10:40 by X »
create index change_log_of_actor on change_log (board_id, actor_id, at);
`;
