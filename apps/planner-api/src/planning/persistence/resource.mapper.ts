import type { Absence, Crew, OnCall, PastHours, Resource, Skill } from '@pastille/scheduling';
import type { AbsenceRow } from './absence.row.js';
import { hoursOf, instantOf, minutesOf, type Home } from './column-values.js';
import type { CrewMemberRow } from './crew-member.row.js';
import type { OnCallRow } from './on-call.row.js';
import type { ResourceRow } from './resource.row.js';

export const resourceToRow = (resource: Resource, { companyId, boardId }: Home): ResourceRow => ({
  id: resource.id,
  companyId,
  boardId,
  kind: resource.kind,
  name: resource.name,
  initials: resource.initials,
  color: resource.color,
  trade: resource.trade,
  branchId: resource.branchId,
  phone: resource.phone,
  position: resource.order,
  isArchived: resource.archived,
  ...ownColumns(resource),
});

type OwnColumns = Pick<
  ResourceRow,
  'employment' | 'hours' | 'pastHours' | 'skills' | 'userId' | 'model'
>;

const NONE: OwnColumns = {
  employment: null,
  hours: null,
  pastHours: null,
  skills: null,
  userId: null,
  model: null,
};

function ownColumns(resource: Resource): OwnColumns {
  switch (resource.kind) {
    case 'staff':
      return {
        ...NONE,
        employment: resource.employment,
        hours: resource.hours,
        pastHours: resource.pastHours,
        skills: resource.skills,
        userId: resource.userId,
      };
    case 'equipment':
      return { ...NONE, model: resource.model };
    case 'subcontractor':
      return { ...NONE, skills: resource.skills };
    case 'crew':
      return NONE;
  }
}

export const crewMembersToRows = (resource: Resource, { companyId }: Home): CrewMemberRow[] =>
  resource.kind !== 'crew'
    ? []
    : resource.members.map((member, position) => ({
        companyId,
        crewId: resource.id,
        resourceId: member.resourceId,
        position,
        fromDate: member.from,
        toDate: member.to,
      }));

export function resourceFromRow(row: ResourceRow, members: readonly CrewMemberRow[]): Resource {
  const base = {
    id: row.id,
    name: row.name,
    initials: row.initials,
    color: row.color,
    trade: row.trade,
    branchId: row.branchId,
    phone: row.phone,
    order: row.position,
    archived: row.isArchived,
  };
  switch (row.kind) {
    case 'staff':
      return {
        ...base,
        kind: 'staff',
        // The table's check constraint keeps it filled for staff.
        employment: row.employment ?? 'employee',
        hours: row.hours && hoursOf(row.hours),
        pastHours: (row.pastHours ?? []).map(pastHoursOf),
        skills: skillsOf(row),
        userId: row.userId,
      };
    case 'subcontractor':
      return { ...base, kind: 'subcontractor', skills: skillsOf(row) };
    case 'crew':
      return { ...base, kind: 'crew', members: membersOf(members) };
    case 'equipment':
      return { ...base, kind: 'equipment', model: row.model };
  }
}

const pastHoursOf = ({ until, hours }: PastHours): PastHours => ({
  until,
  hours: hours && hoursOf(hours),
});

const skillsOf = ({ skills }: ResourceRow): readonly Skill[] =>
  (skills ?? []).map(({ name, until }) => ({ name, until }));

const membersOf = (rows: readonly CrewMemberRow[]): Crew['members'] =>
  rows
    .toSorted((a, b) => a.position - b.position)
    .map((row) => ({ resourceId: row.resourceId, from: row.fromDate, to: row.toDate }));

export const absenceToRow = (absence: Absence, { companyId, boardId }: Home): AbsenceRow => ({
  id: absence.id,
  companyId,
  boardId,
  resourceId: absence.resourceId,
  reason: absence.reason,
  startsAt: instantOf(absence.start),
  endsAt: instantOf(absence.end),
  note: absence.note,
});

export const absenceFromRow = (row: AbsenceRow): Absence => ({
  id: row.id,
  resourceId: row.resourceId,
  reason: row.reason,
  start: minutesOf(row.startsAt),
  end: minutesOf(row.endsAt),
  note: row.note,
});

export const onCallToRow = (onCall: OnCall, { companyId, boardId }: Home): OnCallRow => ({
  id: onCall.id,
  companyId,
  boardId,
  resourceId: onCall.resourceId,
  fromDate: onCall.from,
  toDate: onCall.to,
});

export const onCallFromRow = (row: OnCallRow): OnCall => ({
  id: row.id,
  resourceId: row.resourceId,
  from: row.fromDate,
  to: row.toDate,
});
