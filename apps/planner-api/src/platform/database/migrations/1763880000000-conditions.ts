import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a worksite or a task waits for before work may begin. Records that the log keeps get an empty list
 * too, as text at their end: an undo of last week must bring back a record that is whole.
 */
export class Conditions1763880000000 implements MigrationInterface {
  readonly name = 'Conditions1763880000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations are forward-only');
  }
}

const SCHEMA = /* sql */ `
alter table worksite add column conditions jsonb not null default '[]';
alter table planning_task add column conditions jsonb not null default '[]';

create function with_conditions(logged json) returns json language sql immutable as $$
  select coalesce(json_agg(
    case when one->>'kind' in ('worksite', 'task') and json_typeof(one->'after') = 'object'
      then json_build_object('kind', one->'kind', 'id', one->'id',
        'after', (left(rtrim((one->'after')::text), -1) || ',"conditions":[]}')::json)
      else one
    end order by n), '[]')
  from json_array_elements(logged) with ordinality as each (one, n)
$$;
update change_log set changes = with_conditions(changes), inverse = with_conditions(inverse)
  where changes::text ~ '"kind" ?: ?"(worksite|task)"';
drop function with_conditions(json);
`;
