import type { PublicHoliday, Snapshot } from '@pastille/scheduling';
import type { AbsenceRow } from './absence.row.js';
import type { AssignmentRow } from './assignment.row.js';
import type { BranchRow } from './branch.row.js';
import { callFromRow, weatherStopFromRow } from './call.mapper.js';
import type { CallRow } from './call.row.js';
import type { ClientRow } from './client.row.js';
import {
  branchFromRow,
  clientFromRow,
  locationFromRow,
  statusFromRow,
  taskKindFromRow,
  worksFromRow,
} from './company-records.mapper.js';
import type { CrewMemberRow } from './crew-member.row.js';
import { interventionFromRow } from './intervention.mapper.js';
import type { InterventionRow } from './intervention.row.js';
import type { LocationRow } from './location.row.js';
import type { OnCallRow } from './on-call.row.js';
import type { PlanningTaskRow } from './planning-task.row.js';
import { absenceFromRow, onCallFromRow, resourceFromRow } from './resource.mapper.js';
import type { ResourceRow } from './resource.row.js';
import { seriesFromRow } from './series.mapper.js';
import type { SeriesRow } from './series.row.js';
import { settingsFromRow, type SettingsColumns } from './settings.mapper.js';
import type { TaskKindRow } from './task-kind.row.js';
import type { WeatherStopRow } from './weather-stop.row.js';
import type { WorksRow } from './works.row.js';
import type { WorksiteLocationRow } from './worksite-location.row.js';
import type { WorksiteStatusRow } from './worksite-status.row.js';
import { taskFromRow, worksiteFromRow } from './worksite.mapper.js';
import type { WorksiteRow } from './worksite.row.js';

/** All rows of one board, as one statement brought them. */
export interface PlanRows {
  readonly board: SettingsColumns & { readonly revision: number };
  readonly branches: readonly BranchRow[];
  readonly statuses: readonly WorksiteStatusRow[];
  readonly taskKinds: readonly TaskKindRow[];
  readonly clients: readonly ClientRow[];
  readonly locations: readonly LocationRow[];
  readonly works: readonly WorksRow[];
  readonly resources: readonly ResourceRow[];
  readonly crewMembers: readonly CrewMemberRow[];
  readonly worksites: readonly WorksiteRow[];
  readonly worksiteLocations: readonly WorksiteLocationRow[];
  readonly tasks: readonly PlanningTaskRow[];
  readonly absences: readonly AbsenceRow[];
  readonly onCalls: readonly OnCallRow[];
  readonly series: readonly SeriesRow[];
  readonly interventions: readonly InterventionRow[];
  readonly calls: readonly CallRow[];
  readonly weatherStops: readonly WeatherStopRow[];
  readonly assignments: readonly AssignmentRow[];
}

export type Holidays = Readonly<Record<string, readonly PublicHoliday[]>>;

export function snapshotFromRows(rows: PlanRows, holidays: Holidays): Snapshot {
  const membersOf = partsBy(rows.crewMembers, ({ crewId }) => crewId);
  const placesOf = partsBy(rows.worksiteLocations, ({ worksiteId }) => worksiteId);
  const teamOf = partsBy(rows.assignments, ({ interventionId }) => interventionId);
  return {
    boardId: rows.board.id,
    revision: rows.board.revision,
    settings: settingsFromRow(rows.board),
    holidays,
    branches: rows.branches.map(branchFromRow),
    statuses: rows.statuses.map(statusFromRow),
    taskKinds: rows.taskKinds.map(taskKindFromRow),
    clients: rows.clients.map(clientFromRow),
    locations: rows.locations.map(locationFromRow),
    works: rows.works.map(worksFromRow),
    resources: rows.resources.map((row) => resourceFromRow(row, membersOf(row.id))),
    worksites: rows.worksites.map((row) => worksiteFromRow(row, placesOf(row.id))),
    tasks: rows.tasks.map(taskFromRow),
    onCalls: rows.onCalls.map(onCallFromRow),
    absences: rows.absences.map(absenceFromRow),
    series: rows.series.map(seriesFromRow),
    interventions: rows.interventions.map((row) => interventionFromRow(row, teamOf(row.id))),
    calls: rows.calls.map(callFromRow),
    weatherStops: rows.weatherStops.map(weatherStopFromRow),
  };
}

function partsBy<P>(
  parts: readonly P[],
  ownerOf: (part: P) => string,
): (id: string) => readonly P[] {
  const byOwner = new Map<string, P[]>();
  for (const part of parts) {
    const owner = ownerOf(part);
    const known = byOwner.get(owner);
    if (known) known.push(part);
    else byOwner.set(owner, [part]);
  }
  return (id) => byOwner.get(id) ?? [];
}
