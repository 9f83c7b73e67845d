import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. Plain SQL, importing nothing: a migration must mean the same in ten years.
 * Every row belongs to a company. Instants are timestamptz, days are date, amounts are half-days
 * or minutes (never both). Marks (who, when, why) are small JSON values read as a whole.
 */
export class FirstSchema1763700000000 implements MigrationInterface {
  readonly name = 'FirstSchema1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations are forward-only');
  }
}

const SCHEMA = /* sql */ `
create table company (
  id uuid primary key,
  name text not null,
  locale text not null check (locale in ('fr', 'en')),
  is_set_up boolean not null default false,
  created_at timestamptz not null default now()
);

create table app_user (
  id uuid primary key,
  company_id uuid not null references company (id),
  email text not null,
  name text not null,
  role text not null check (role in ('administrator', 'manager', 'planner', 'technician', 'viewer')),
  locale text not null check (locale in ('fr', 'en')),
  password_hash text not null,
  is_active boolean not null default true,
  preferences jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint app_user_email_lower check (email = lower(email)),
  constraint app_user_email_key unique (email)
);
create index app_user_company on app_user (company_id);

create table session (
  id uuid primary key,
  company_id uuid not null references company (id),
  user_id uuid not null references app_user (id) on delete cascade,
  token_hash bytea not null constraint session_token_key unique,
  user_agent text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_of_user on session (user_id);

-- Not of a company: a failed sign-in has none yet. key = 'account:…' or 'address:…', hashed.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  key text not null,
  at timestamptz not null default now()
);
create index sign_in_attempt_key on sign_in_attempt (key, at);

create table branch (
  id uuid primary key,
  company_id uuid not null references company (id),
  name text not null,
  holiday_region text not null check (holiday_region in ('france', 'alsace-moselle', 'quebec', 'none'))
);
create index branch_company on branch (company_id);

create table board (
  id uuid primary key,
  company_id uuid not null references company (id),
  name text not null,
  revision integer not null default 0,
  zone_name text not null,
  hours jsonb not null,
  main_branch_id uuid not null references branch (id),
  overbooking_staff text not null check (overbooking_staff in ('warn', 'refuse')),
  overbooking_equipment text not null check (overbooking_equipment in ('warn', 'refuse'))
);
create index board_company on board (company_id);

create table worksite_status (
  id uuid primary key,
  company_id uuid not null references company (id),
  name text not null,
  is_on_board boolean not null,
  position integer not null
);
create index worksite_status_company on worksite_status (company_id);

create table task_kind (
  id uuid primary key,
  company_id uuid not null references company (id),
  name text not null,
  trade text not null,
  usual_half_days integer,
  usual_minutes integer,
  usual_people integer not null,
  position integer not null,
  fears_rain boolean not null,
  fears_frost boolean not null,
  fears_wind boolean not null,
  is_archived boolean not null,
  constraint task_kind_one_amount check (usual_half_days is null or usual_minutes is null)
);
create index task_kind_company on task_kind (company_id);

create table client (
  id uuid primary key,
  company_id uuid not null references company (id),
  name text not null,
  phone text,
  email text,
  hold_reason text
);
create index client_company on client (company_id);

create table location (
  id uuid primary key,
  company_id uuid not null references company (id),
  client_id uuid not null references client (id),
  label text,
  address text,
  postal_code text,
  city text,
  latitude double precision,
  longitude double precision,
  access_note text,
  constraint location_whole_position check ((latitude is null) = (longitude is null))
);
create index location_company on location (company_id);
create index location_client on location (client_id);

create table works (
  id uuid primary key,
  company_id uuid not null references company (id),
  client_id uuid not null references client (id),
  location_id uuid references location (id),
  name text not null
);
create index works_company on works (company_id);
-- Whatever is referred to is looked up here before it may go: undoing an import removes thousands.
create index works_client on works (client_id);
create index works_location on works (location_id);

create table resource (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  kind text not null check (kind in ('staff', 'subcontractor', 'crew', 'equipment')),
  name text not null,
  initials text not null,
  color text not null,
  trade text,
  branch_id uuid not null references branch (id),
  phone text,
  position integer not null,
  is_archived boolean not null,
  employment text check (employment in ('employee', 'apprentice', 'temp')),
  hours jsonb,
  user_id uuid references app_user (id),
  model text,
  constraint resource_staff_employment check ((kind = 'staff') = (employment is not null))
);
create index resource_board on resource (board_id);

create table crew_member (
  id bigint generated always as identity primary key,
  company_id uuid not null references company (id),
  crew_id uuid not null references resource (id) on delete cascade,
  resource_id uuid not null references resource (id) deferrable initially deferred,
  position integer not null,
  from_date date,
  to_date date
);
create index crew_member_crew on crew_member (crew_id);

create table worksite (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  reference text not null,
  title text not null,
  client_id uuid not null references client (id),
  location_id uuid references location (id),
  works_id uuid references works (id),
  branch_id uuid not null references branch (id),
  status_id uuid not null references worksite_status (id),
  start_date date,
  start_certainty text check (start_certainty in ('firm', 'provisional')),
  expected_end date,
  rank integer not null,
  usual_crew_id uuid references resource (id),
  note text,
  constraint worksite_start_whole check ((start_date is null) = (start_certainty is null)),
  constraint worksite_reference_key unique (company_id, reference) deferrable initially deferred
);
create index worksite_board on worksite (board_id);
create index worksite_client on worksite (client_id);
create index worksite_place on worksite (location_id);
create index worksite_works on worksite (works_id);

create table worksite_location (
  worksite_id uuid not null references worksite (id) on delete cascade,
  position integer not null,
  company_id uuid not null references company (id),
  location_id uuid not null references location (id),
  primary key (worksite_id, position)
);
create index worksite_location_location on worksite_location (location_id);

create table planning_task (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  worksite_id uuid not null references worksite (id),
  kind_id uuid references task_kind (id),
  label text not null,
  position integer not null,
  estimate_half_days integer,
  estimate_minutes integer,
  people integer not null,
  finished jsonb,
  override jsonb,
  constraint planning_task_one_amount check (estimate_half_days is null or estimate_minutes is null)
);
create index planning_task_board on planning_task (board_id);
create index planning_task_worksite on planning_task (worksite_id);

-- resource_id null = the whole company is closed.
create table absence (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  resource_id uuid references resource (id),
  reason text not null check (reason in ('leave', 'sickness', 'training', 'school', 'closing', 'other')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  note text,
  constraint absence_ends_after_start check (starts_at < ends_at)
);
create index absence_board on absence (board_id);

create table intervention (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  kind text not null check (kind in ('work', 'appointment', 'block')),
  worksite_id uuid references worksite (id),
  task_id uuid references planning_task (id),
  client_id uuid references client (id),
  location_id uuid references location (id),
  title text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  amount_half_days integer,
  amount_minutes integer,
  lock_time jsonb,
  lock_team jsonb,
  state text not null check (state in ('open', 'done', 'cancelled')),
  actual_half_days integer,
  actual_minutes integer,
  closed jsonb,
  arrival_from timestamptz,
  arrival_to timestamptz,
  confirmed jsonb,
  note text,
  version integer not null default 1,
  constraint intervention_ends_after_start check (starts_at < ends_at),
  constraint intervention_one_amount check (amount_half_days is null or amount_minutes is null),
  constraint intervention_arrival_whole check ((arrival_from is null) = (arrival_to is null))
);
create index intervention_window on intervention (board_id, ends_at);
create index intervention_task on intervention (task_id);
create index intervention_worksite on intervention (worksite_id);
create index intervention_client on intervention (client_id);
create index intervention_location on intervention (location_id);

create table assignment (
  intervention_id uuid not null references intervention (id) on delete cascade,
  resource_id uuid not null references resource (id),
  company_id uuid not null references company (id),
  role text not null check (role in ('lead', 'member')),
  days date[],
  primary key (intervention_id, resource_id)
);
create index assignment_resource on assignment (resource_id);

-- changes: [{kind, id, after}], inverse: the same with what was before; answer: the rest of what the caller was told.
create table change_log (
  board_id uuid not null references board (id),
  revision integer not null,
  company_id uuid not null references company (id),
  command_id uuid not null,
  actor_id uuid not null,
  actor_name text not null,
  way text not null check (way in ('screen', 'api', 'import', 'feed-link', 'job')),
  command jsonb not null,
  changes jsonb not null,
  inverse jsonb not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  published_at timestamptz,
  primary key (board_id, revision),
  constraint change_log_command_key unique (board_id, command_id)
);
create index change_log_unpublished on change_log (board_id, revision) where published_at is null;

create table import_job (
  id uuid primary key,
  company_id uuid not null references company (id),
  board_id uuid not null references board (id),
  user_id uuid not null references app_user (id),
  file_name text not null,
  content bytea not null,
  state text not null check (state in ('previewing', 'ready', 'applying', 'applied', 'failed', 'cancelled')),
  mapping jsonb not null,
  report jsonb not null default '{}',
  done integer not null default 0,
  total integer not null default 0,
  message text,
  created_at timestamptz not null default now()
);
create index import_job_company on import_job (company_id, created_at);

create table import_mapping (
  id uuid primary key,
  company_id uuid not null references company (id),
  name text not null,
  mapping jsonb not null,
  constraint import_mapping_name_key unique (company_id, name)
);

create table job_run (
  name text not null,
  slot bigint not null,
  at timestamptz not null default now(),
  primary key (name, slot)
);

-- Of @socket.io/postgres-adapter: what does not fit into one NOTIFY.
create table socket_io_attachments (
  id bigserial unique,
  created_at timestamptz default now(),
  payload bytea
);
`;
