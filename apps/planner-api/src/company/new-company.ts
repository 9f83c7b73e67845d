import { randomUUID } from 'node:crypto';
import type { Locale } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';
import { type Starter, starterFor } from './starter.js';

export interface NewCompany {
  readonly name: string;
  readonly locale: Locale;
}

export interface CompanyIds {
  readonly companyId: string;
  readonly branchId: string;
  readonly boardId: string;
}

/** A company with what every trades company has, so that its first day can be planned at once; all of it can be changed. */
export async function insertCompany(
  tx: EntityManager,
  { name, locale }: NewCompany,
): Promise<CompanyIds> {
  const ids = { companyId: randomUUID(), branchId: randomUUID(), boardId: randomUUID() };
  const starter = starterFor(locale);
  await tx.query('insert into company (id, name, locale) values ($1, $2, $3)', [
    ids.companyId,
    name,
    locale,
  ]);
  await tx.query(
    'insert into branch (id, company_id, name, holiday_region) values ($1, $2, $3, $4)',
    [ids.branchId, ids.companyId, starter.branchName, starter.holidayRegion],
  );
  await tx.query(
    `insert into board (id, company_id, name, zone_name, hours, main_branch_id, overbooking_staff, overbooking_equipment)
     values ($1, $2, $3, $4, $5, $6, 'warn', 'refuse')`,
    [
      ids.boardId,
      ids.companyId,
      starter.boardName,
      starter.zoneName,
      JSON.stringify(starter.hours),
      ids.branchId,
    ],
  );
  await insertLists(tx, ids.companyId, starter);
  return ids;
}

async function insertLists(
  tx: EntityManager,
  companyId: string,
  { statuses, taskKinds }: Starter,
): Promise<void> {
  await tx.query(
    `insert into worksite_status (id, company_id, name, is_on_board, position)
     select gen_random_uuid(), $1, s.name, s."onBoard", s.position - 1
       from rows from (jsonb_to_recordset($2::jsonb) as (name text, "onBoard" boolean)) with ordinality as s(name, "onBoard", position)`,
    [companyId, JSON.stringify(statuses)],
  );
  await tx.query(
    `insert into task_kind (id, company_id, name, trade, usual_half_days, usual_people, position,
                            fears_rain, fears_frost, fears_wind, is_archived)
     select gen_random_uuid(), $1, k.name, k.trade, k."halfDays", k.people, k.position - 1, k.rain, k.frost, k.wind, false
       from rows from (jsonb_to_recordset($2::jsonb)
              as (name text, trade text, "halfDays" integer, people integer, rain boolean, frost boolean, wind boolean))
            with ordinality as k(name, trade, "halfDays", people, rain, frost, wind, position)`,
    [companyId, JSON.stringify(taskKinds)],
  );
}
