import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people who go there want to know beside the plan, and the head of what is printed. */
export class Dossier1764120000000 implements MigrationInterface {
  readonly name = 'Dossier1764120000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations are forward-only');
  }
}

const SCHEMA = /* sql */ `
-- Of a client, a place, a works or a worksite, by id alone: a record may go and come back with an undo,
-- and what was written of it stays. Lists are small and read as a whole.
create table dossier (
  company_id uuid not null references company (id),
  about text not null check (about in ('client', 'location', 'works', 'worksite')),
  subject_id uuid not null,
  version integer not null,
  language text check (language in ('fr', 'en')),
  contacts jsonb not null default '[]',
  answers jsonb not null default '[]',
  checklist jsonb not null default '[]',
  materials jsonb not null default '[]',
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (company_id, about, subject_id),
  constraint dossier_of_client check (about = 'client' or (language is null and contacts = '[]')),
  constraint dossier_of_worksite check (about = 'worksite' or (checklist = '[]' and materials = '[]'))
);

-- In their order; an archived question stays for its answers.
create table question_list (
  company_id uuid primary key references company (id),
  version integer not null,
  questions jsonb not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);

-- The logo is small by then, and beside its text in every backup.
create table letterhead (
  company_id uuid primary key references company (id),
  version integer not null,
  lines jsonb not null default '[]',
  footer text,
  logo bytea,
  logo_type text check (logo_type in ('image/png', 'image/jpeg')),
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint letterhead_whole_logo check ((logo is null) = (logo_type is null))
);
`;
