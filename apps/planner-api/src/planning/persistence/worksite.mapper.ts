import type {
  Condition,
  Lag,
  PlanningTask,
  StatusOverride,
  TaskLink,
  TaskWindow,
  Worksite,
} from '@pastille/scheduling';
import { amountColumns, amountOf, markOf, type Home } from './column-values.js';
import type { PlanningTaskRow } from './planning-task.row.js';
import type { WorksiteLocationRow } from './worksite-location.row.js';
import type { WorksiteRow } from './worksite.row.js';

export const worksiteToRow = (worksite: Worksite, { companyId, boardId }: Home): WorksiteRow => ({
  id: worksite.id,
  companyId,
  boardId,
  reference: worksite.reference,
  title: worksite.title,
  clientId: worksite.clientId,
  locationId: worksite.locationId,
  worksId: worksite.worksId,
  branchId: worksite.branchId,
  statusId: worksite.statusId,
  startDate: worksite.start?.date ?? null,
  startCertainty: worksite.start?.certainty ?? null,
  expectedEnd: worksite.expectedEnd,
  rank: worksite.rank,
  usualCrewId: worksite.usualCrewId,
  note: worksite.note,
  conditions: worksite.conditions,
});

export const otherLocationsToRows = (
  worksite: Worksite,
  { companyId }: Home,
): WorksiteLocationRow[] =>
  worksite.otherLocationIds.map((locationId, position) => ({
    worksiteId: worksite.id,
    position,
    companyId,
    locationId,
  }));

export const worksiteFromRow = (
  row: WorksiteRow,
  others: readonly WorksiteLocationRow[],
): Worksite => ({
  id: row.id,
  reference: row.reference,
  title: row.title,
  clientId: row.clientId,
  locationId: row.locationId,
  otherLocationIds: others
    .toSorted((a, b) => a.position - b.position)
    .map(({ locationId }) => locationId),
  worksId: row.worksId,
  branchId: row.branchId,
  statusId: row.statusId,
  start:
    row.startDate !== null && row.startCertainty !== null
      ? { date: row.startDate, certainty: row.startCertainty }
      : null,
  expectedEnd: row.expectedEnd,
  rank: row.rank,
  usualCrewId: row.usualCrewId,
  note: row.note,
  conditions: conditionsOf(row.conditions),
});

export function taskToRow(task: PlanningTask, { companyId, boardId }: Home): PlanningTaskRow {
  const estimate = amountColumns(task.estimate);
  return {
    id: task.id,
    companyId,
    boardId,
    worksiteId: task.worksiteId,
    kindId: task.kindId,
    label: task.label,
    position: task.order,
    estimateHalfDays: estimate.halfDays,
    estimateMinutes: estimate.minutes,
    people: task.people,
    skills: task.skills,
    links: task.links,
    earliest: task.window?.earliest ?? null,
    latest: task.window?.latest ?? null,
    seriesId: task.seriesId,
    finished: task.finished,
    override: task.override,
    conditions: task.conditions,
  };
}

export const taskFromRow = (row: PlanningTaskRow): PlanningTask => ({
  id: row.id,
  worksiteId: row.worksiteId,
  kindId: row.kindId,
  label: row.label,
  order: row.position,
  estimate: amountOf(row.estimateHalfDays, row.estimateMinutes),
  people: row.people,
  skills: row.skills,
  links: row.links.map(linkOf),
  window: windowOf(row),
  seriesId: row.seriesId,
  finished: markOf(row.finished),
  override: overrideOf(row.override),
  conditions: conditionsOf(row.conditions),
});

const conditionsOf = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.map(({ id, kind, label, met }) => ({ id, kind, label, met: markOf(met) }));

const overrideOf = (override: StatusOverride | null): StatusOverride | null =>
  override && {
    by: override.by,
    name: override.name,
    at: override.at,
    status: override.status,
  };

const lagOf = (lag: Lag): Lag =>
  'elapsed' in lag ? { elapsed: lag.elapsed } : { working: lag.working };

const linkOf = ({ predecessorId, kind, lag, max }: TaskLink): TaskLink => ({
  predecessorId,
  kind,
  lag: lagOf(lag),
  max: max && lagOf(max),
});

/** A window open on both sides is none. */
const windowOf = ({ earliest, latest }: PlanningTaskRow): TaskWindow | null =>
  earliest === null && latest === null ? null : { earliest, latest };
