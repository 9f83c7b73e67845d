import type { ChangeOf, ChangeSet, RecordKind, RecordTypes } from '@pastille/scheduling';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { AbsenceRow } from './absence.row.js';
import { AssignmentRow } from './assignment.row.js';
import { BranchRow } from './branch.row.js';
import { callToRow, weatherStopToRow } from './call.mapper.js';
import { CallRow } from './call.row.js';
import { ClientRow } from './client.row.js';
import type { Home } from './column-values.js';
import {
  branchToRow,
  clientToRow,
  locationToRow,
  statusToRow,
  taskKindToRow,
  worksToRow,
} from './company-records.mapper.js';
import { CrewMemberRow } from './crew-member.row.js';
import { interventionToRow, teamToRows } from './intervention.mapper.js';
import { InterventionRow } from './intervention.row.js';
import { LocationRow } from './location.row.js';
import { OnCallRow } from './on-call.row.js';
import { PlanningTaskRow } from './planning-task.row.js';
import { absenceToRow, crewMembersToRows, onCallToRow, resourceToRow } from './resource.mapper.js';
import { ResourceRow } from './resource.row.js';
import {
  deleteParts,
  deleteRows,
  insertRows,
  updateRows,
  type Owned,
  type Row,
} from './row-table.js';
import { seriesToRow } from './series.mapper.js';
import { SeriesRow } from './series.row.js';
import { TaskKindRow } from './task-kind.row.js';
import { WeatherStopRow } from './weather-stop.row.js';
import { WorksRow } from './works.row.js';
import { WorksiteLocationRow } from './worksite-location.row.js';
import { WorksiteStatusRow } from './worksite-status.row.js';
import { otherLocationsToRows, taskToRow, worksiteToRow } from './worksite.mapper.js';
import { WorksiteRow } from './worksite.row.js';

/** How the changes of one kind of record reach its table, and the table of its parts. */
export interface StoredKind {
  readonly kind: RecordKind;
  insert(tx: EntityManager, changes: ChangeSet, home: Home): Promise<void>;
  update(tx: EntityManager, changes: ChangeSet, home: Home): Promise<void>;
  delete(tx: EntityManager, changes: ChangeSet, home: Home): Promise<void>;
}

/** Rows that are part of a record and written anew with it. The database deletes them with it. */
interface Parts<T> {
  write(tx: EntityManager, records: readonly T[], home: Home): Promise<void>;
  forget(tx: EntityManager, ids: readonly string[]): Promise<void>;
}

interface Stored<K extends RecordKind, R extends ObjectLiteral & Owned> {
  readonly kind: K;
  readonly row: Row<R>;
  readonly toRow: (record: RecordTypes[K], home: Home) => R;
  readonly parts?: Parts<RecordTypes[K]>;
}

function stored<K extends RecordKind, R extends ObjectLiteral & Owned>({
  kind,
  row,
  toRow,
  parts,
}: Stored<K, R>): StoredKind {
  return {
    kind,
    async insert(tx, changes, home) {
      const records = afterOf(ofKind(changes, kind).filter(({ before }) => before === null));
      await insertRows(
        tx,
        row,
        records.map((record) => toRow(record, home)),
      );
      await parts?.write(tx, records, home);
    },
    async update(tx, changes, home) {
      const records = afterOf(ofKind(changes, kind).filter(({ before }) => before !== null));
      await updateRows(
        tx,
        row,
        records.map((record) => toRow(record, home)),
      );
      await parts?.forget(tx, idsOf(records));
      await parts?.write(tx, records, home);
    },
    async delete(tx, changes, { companyId }) {
      const ids = ofKind(changes, kind)
        .filter(({ after }) => after === null)
        .map(({ id }) => id);
      await deleteRows(tx, row, { companyId, ids });
    },
  };
}

function partsIn<T, R extends ObjectLiteral>(
  row: Row<R>,
  ownerColumn: string,
  toRows: (record: T, home: Home) => readonly R[],
): Parts<T> {
  return {
    write: (tx, records, home) =>
      insertRows(
        tx,
        row,
        records.flatMap((record) => toRows(record, home)),
      ),
    forget: (tx, ownerIds) => deleteParts(tx, row, { ownerColumn, ownerIds }),
  };
}

const ofKind = <K extends RecordKind>(
  changes: readonly { readonly kind: string }[],
  kind: K,
): ChangeOf<K>[] => changes.filter((change): change is ChangeOf<K> => change.kind === kind);

const afterOf = <K extends RecordKind>(changes: readonly ChangeOf<K>[]): RecordTypes[K][] =>
  changes.map(({ after }) => after).filter((after) => after !== null);

const idsOf = (records: readonly { readonly id: string }[]): string[] =>
  records.map(({ id }) => id);

/** In the order of RECORD_KINDS, without the settings, which are columns of the board. */
export const storedKinds: readonly StoredKind[] = [
  stored({ kind: 'branch', row: BranchRow, toRow: branchToRow }),
  stored({ kind: 'status', row: WorksiteStatusRow, toRow: statusToRow }),
  stored({ kind: 'taskKind', row: TaskKindRow, toRow: taskKindToRow }),
  stored({ kind: 'client', row: ClientRow, toRow: clientToRow }),
  stored({ kind: 'location', row: LocationRow, toRow: locationToRow }),
  stored({ kind: 'works', row: WorksRow, toRow: worksToRow }),
  stored({
    kind: 'resource',
    row: ResourceRow,
    toRow: resourceToRow,
    parts: partsIn(CrewMemberRow, 'crew_id', crewMembersToRows),
  }),
  stored({
    kind: 'worksite',
    row: WorksiteRow,
    toRow: worksiteToRow,
    parts: partsIn(WorksiteLocationRow, 'worksite_id', otherLocationsToRows),
  }),
  stored({ kind: 'task', row: PlanningTaskRow, toRow: taskToRow }),
  stored({ kind: 'onCall', row: OnCallRow, toRow: onCallToRow }),
  stored({ kind: 'absence', row: AbsenceRow, toRow: absenceToRow }),
  stored({ kind: 'series', row: SeriesRow, toRow: seriesToRow }),
  stored({
    kind: 'intervention',
    row: InterventionRow,
    toRow: interventionToRow,
    parts: partsIn(AssignmentRow, 'intervention_id', teamToRows),
  }),
  stored({ kind: 'call', row: CallRow, toRow: callToRow }),
  stored({ kind: 'weatherStop', row: WeatherStopRow, toRow: weatherStopToRow }),
];

/** Every table of a plan, for the data source. */
export const planRows = [
  BranchRow,
  WorksiteStatusRow,
  TaskKindRow,
  ClientRow,
  LocationRow,
  WorksRow,
  ResourceRow,
  CrewMemberRow,
  WorksiteRow,
  WorksiteLocationRow,
  PlanningTaskRow,
  OnCallRow,
  AbsenceRow,
  SeriesRow,
  InterventionRow,
  AssignmentRow,
  CallRow,
  WeatherStopRow,
];
