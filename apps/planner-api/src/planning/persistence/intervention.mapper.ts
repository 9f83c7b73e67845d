import type { Assignment, Intervention, PublishedCopy, SupplierOrder } from '@pastille/scheduling';
import type { AssignmentRow } from './assignment.row.js';
import {
  amountColumns,
  amountOf,
  instantOf,
  lockMarkOf,
  markOf,
  minutesOf,
  teamOf,
  type Home,
} from './column-values.js';
import type { InterventionRow } from './intervention.row.js';

export function interventionToRow(intervention: Intervention, home: Home): InterventionRow {
  const amount = amountColumns(intervention.amount);
  const actual = amountColumns(intervention.actual);
  return {
    id: intervention.id,
    companyId: home.companyId,
    boardId: home.boardId,
    kind: intervention.kind,
    worksiteId: intervention.worksiteId,
    taskId: intervention.taskId,
    clientId: intervention.clientId,
    locationId: intervention.locationId,
    title: intervention.title,
    startsAt: instantOf(intervention.start),
    endsAt: instantOf(intervention.end),
    amountHalfDays: amount.halfDays,
    amountMinutes: amount.minutes,
    lockTime: intervention.lock.time,
    lockTeam: intervention.lock.team,
    state: intervention.state,
    actualHalfDays: actual.halfDays,
    actualMinutes: actual.minutes,
    closed: intervention.closed,
    arrivalFrom: intervention.arrival && instantOf(intervention.arrival.from),
    arrivalTo: intervention.arrival && instantOf(intervention.arrival.to),
    confirmed: intervention.confirmed,
    note: intervention.note,
    supplier: intervention.supplier,
    seriesId: intervention.occurrence?.seriesId ?? null,
    occurrenceKey: intervention.occurrence?.key ?? null,
    published: intervention.published,
  };
}

export const teamToRows = (
  { id, team }: Pick<Intervention, 'id' | 'team'>,
  { companyId }: Home,
): AssignmentRow[] =>
  team.map(({ resourceId, role, days }) => ({
    interventionId: id,
    resourceId,
    companyId,
    role,
    days: days && [...days],
  }));

export const interventionFromRow = (
  row: InterventionRow,
  team: readonly AssignmentRow[],
): Intervention => ({
  id: row.id,
  kind: row.kind,
  worksiteId: row.worksiteId,
  taskId: row.taskId,
  clientId: row.clientId,
  locationId: row.locationId,
  title: row.title,
  start: minutesOf(row.startsAt),
  end: minutesOf(row.endsAt),
  amount: amountOf(row.amountHalfDays, row.amountMinutes),
  team: team.map(assignmentFromRow).sort(leadFirst),
  lock: { time: lockMarkOf(row.lockTime), team: lockMarkOf(row.lockTeam) },
  state: row.state,
  actual: amountOf(row.actualHalfDays, row.actualMinutes),
  closed: markOf(row.closed),
  arrival:
    row.arrivalFrom !== null && row.arrivalTo !== null
      ? { from: minutesOf(row.arrivalFrom), to: minutesOf(row.arrivalTo) }
      : null,
  confirmed: markOf(row.confirmed),
  note: row.note,
  supplier: supplierOf(row.supplier),
  occurrence:
    row.seriesId !== null && row.occurrenceKey !== null
      ? { seriesId: row.seriesId, key: row.occurrenceKey }
      : null,
  published: publishedOf(row.published),
});

const supplierOf = (supplier: SupplierOrder | null): SupplierOrder | null =>
  supplier && { name: supplier.name, phone: supplier.phone, orderNumber: supplier.orderNumber };

const publishedOf = (copy: PublishedCopy | null): PublishedCopy | null =>
  copy && { start: copy.start, end: copy.end, team: teamOf(copy.team), state: copy.state };

const assignmentFromRow = ({ resourceId, role, days }: AssignmentRow): Assignment => ({
  resourceId,
  role,
  days,
});

/** The order of a team is the domain's: lead first, then by resource id. */
function leadFirst(a: Assignment, b: Assignment): number {
  if (a.role !== b.role) return a.role === 'lead' ? -1 : 1;
  return a.resourceId < b.resourceId ? -1 : Number(a.resourceId > b.resourceId);
}
