import { Injectable } from '@nestjs/common';
import type { ChangeSet, Settings, Snapshot } from '@pastille/scheduling';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../../platform/http/errors.js';
import { AbsenceRow } from './absence.row.js';
import { AssignmentRow } from './assignment.row.js';
import { BranchRow } from './branch.row.js';
import { ClientRow } from './client.row.js';
import { CallRow } from './call.row.js';
import type { Home } from './column-values.js';
import { CrewMemberRow } from './crew-member.row.js';
import { InterventionRow } from './intervention.row.js';
import { LocationRow } from './location.row.js';
import { OnCallRow } from './on-call.row.js';
import { snapshotFromRows, type Holidays, type PlanRows } from './plan.mapper.js';
import { PlanningTaskRow } from './planning-task.row.js';
import { ResourceRow } from './resource.row.js';
import { rowsAsJson } from './row-table.js';
import { SeriesRow } from './series.row.js';
import { settingsToRow } from './settings.mapper.js';
import { storedKinds } from './stored-kinds.js';
import { TaskKindRow } from './task-kind.row.js';
import { WeatherStopRow } from './weather-stop.row.js';
import { WorksRow } from './works.row.js';
import { WorksiteLocationRow } from './worksite-location.row.js';
import { WorksiteStatusRow } from './worksite-status.row.js';
import { WorksiteRow } from './worksite.row.js';

/** Speaks the domain: a plan comes out, changes go in. Knows the tables; nobody else does. */
@Injectable()
export class PlanRepository {
  /** The whole board in one statement, hence in one snapshot of the database. */
  async load(tx: EntityManager, boardId: string, holidays: Holidays): Promise<Snapshot> {
    const [rows] = await tx.query<PlanRows[]>(loadStatement(tx), [boardId]);
    if (!rows) throw new NotFound('unknown-board');
    return snapshotFromRows(rows, holidays);
  }

  /**
   * Writes the changes of one command, of any size, in few statements: first all that is new, in the
   * order in which records refer to each other, then what changed, then what goes, in the reverse.
   */
  async save(tx: EntityManager, home: Home, changes: ChangeSet): Promise<void> {
    await demandOwnUsers(tx, home, changes);
    for (const store of storedKinds) await store.insert(tx, changes, home);
    for (const store of storedKinds) await store.update(tx, changes, home);
    for (const change of changes) {
      if (change.kind === 'settings') await saveSettings(tx, home, change.after);
    }
    for (const store of storedKinds.toReversed()) await store.delete(tx, changes, home);
  }
}

function loadStatement(tx: EntityManager): string {
  const ofBoard = 't.board_id = b.id';
  const ofCompany = 't.company_id = b.company_id';
  const list = (row: Parameters<typeof rowsAsJson>[1], condition: string) =>
    rowsAsJson(tx, row, condition);
  return `select
    json_build_object('id', b.id, 'revision', b.revision, 'zoneName', b.zone_name, 'hours', b.hours,
      'mainBranchId', b.main_branch_id, 'overbookingStaff', b.overbooking_staff,
      'overbookingEquipment', b.overbooking_equipment, 'severities', b.severities,
      'publication', b.publication, 'companyName', c.name) as board,
    ${list(BranchRow, ofCompany)} as branches,
    ${list(WorksiteStatusRow, ofCompany)} as statuses,
    ${list(TaskKindRow, ofCompany)} as "taskKinds",
    ${list(ClientRow, ofCompany)} as clients,
    ${list(LocationRow, ofCompany)} as locations,
    ${list(WorksRow, ofCompany)} as works,
    ${list(ResourceRow, ofBoard)} as resources,
    ${list(CrewMemberRow, ofCompany)} as "crewMembers",
    ${list(WorksiteRow, ofBoard)} as worksites,
    ${list(WorksiteLocationRow, ofCompany)} as "worksiteLocations",
    ${list(PlanningTaskRow, ofBoard)} as tasks,
    ${list(OnCallRow, ofBoard)} as "onCalls",
    ${list(AbsenceRow, ofBoard)} as absences,
    ${list(SeriesRow, ofBoard)} as series,
    ${list(InterventionRow, ofBoard)} as interventions,
    ${list(CallRow, ofBoard)} as calls,
    ${list(WeatherStopRow, ofBoard)} as "weatherStops",
    ${list(AssignmentRow, ofCompany)} as assignments
    from board b join company c on c.id = b.company_id where b.id = $1`;
}

async function saveSettings(
  tx: EntityManager,
  { companyId, boardId }: Home,
  settings: Settings | null,
): Promise<void> {
  if (settings?.id !== boardId) throw new Error('a board always has its own settings');
  const row = settingsToRow(settings);
  await tx.query(
    `update board set zone_name = $2, hours = $3, main_branch_id = $4, overbooking_staff = $5,
       overbooking_equipment = $6, severities = $7, publication = $8 where id = $1`,
    [
      boardId,
      row.zoneName,
      JSON.stringify(row.hours),
      row.mainBranchId,
      row.overbookingStaff,
      row.overbookingEquipment,
      row.severities,
      row.publication,
    ],
  );
  await tx.query('update company set name = $2 where id = $1', [companyId, row.companyName]);
}

/** Users are no part of a plan: the engine cannot know that a login is another company's. */
async function demandOwnUsers(tx: EntityManager, { companyId }: Home, changes: ChangeSet) {
  const ids = changes.flatMap(({ kind, after }) =>
    kind === 'resource' && after?.kind === 'staff' && after.userId !== null ? [after.userId] : [],
  );
  if (ids.length === 0) return;
  const [found] = await tx.query<{ count: number }[]>(
    'select count(*)::integer as count from app_user where id = any($1::uuid[]) and company_id = $2',
    [ids, companyId],
  );
  if (found?.count !== new Set(ids).size) throw new NotFound('unknown-user');
}
