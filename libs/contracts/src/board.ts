import { z } from 'zod';
import { ConflictCode } from './conflict-code.js';
import { Id } from './primitives.js';
import {
  AbsenceView,
  BranchView,
  CallView,
  ClientView,
  InterventionView,
  LocationView,
  OnCallView,
  PublicHoliday,
  ResourceView,
  SeriesView,
  SettingsView,
  Severity,
  StatusView,
  TaskKindView,
  TaskView,
  WeatherStopView,
  WorksiteView,
  WorksView,
} from './records.js';

export const BoardView = z
  .object({ id: Id, name: z.string(), revision: z.int() })
  .meta({ id: 'Board' });
export const BoardsView = z.object({ boards: z.array(BoardView) }).meta({ id: 'Boards' });

/** A window of the plan, complete where `complete` is true (then the engine may judge it in the browser). */
export const PlanView = z
  .object({
    boardId: Id,
    revision: z.int(),
    settings: SettingsView,
    /** By holiday region. */
    holidays: z.record(z.string(), z.array(PublicHoliday)),
    branches: z.array(BranchView),
    statuses: z.array(StatusView),
    taskKinds: z.array(TaskKindView),
    clients: z.array(ClientView),
    locations: z.array(LocationView),
    works: z.array(WorksView),
    worksites: z.array(WorksiteView),
    tasks: z.array(TaskView),
    resources: z.array(ResourceView),
    onCalls: z.array(OnCallView),
    absences: z.array(AbsenceView),
    series: z.array(SeriesView),
    interventions: z.array(InterventionView),
    calls: z.array(CallView),
    weatherStops: z.array(WeatherStopView),
  })
  .meta({ id: 'Plan' });
export type PlanView = z.infer<typeof PlanView>;

const changed = <K extends string, S extends z.ZodType>(kind: K, record: S) =>
  z.object({ kind: z.literal(kind), id: Id, before: record.nullable(), after: record.nullable() });

export const ChangeView = z
  .discriminatedUnion('kind', [
    changed('settings', SettingsView),
    changed('branch', BranchView),
    changed('status', StatusView),
    changed('taskKind', TaskKindView),
    changed('client', ClientView),
    changed('location', LocationView),
    changed('works', WorksView),
    changed('worksite', WorksiteView),
    changed('task', TaskView),
    changed('resource', ResourceView),
    changed('onCall', OnCallView),
    changed('absence', AbsenceView),
    changed('series', SeriesView),
    changed('intervention', InterventionView),
    changed('call', CallView),
    changed('weatherStop', WeatherStopView),
  ])
  .meta({ id: 'Change' });
export type ChangeView = z.infer<typeof ChangeView>;

export const ConflictView = z
  .object({
    code: ConflictCode,
    severity: Severity,
    subject: z.string(),
    ids: z.array(z.string()),
    from: z.int().nullable(),
    to: z.int().nullable(),
    needed: z.int().nullable(),
    key: z.string(),
  })
  .meta({ id: 'Conflict' });

/** Everything the plan says at that revision and instant that a person should know. */
export const ConflictsView = z
  .object({
    revision: z.int(),
    /** Some depend on what time it is: work that is over and not closed. */
    at: z.int(),
    /** By key; `message` in the caller's language. */
    conflicts: z.array(ConflictView.extend({ message: z.string() })),
  })
  .meta({ id: 'Conflicts' });
export type ConflictsView = z.infer<typeof ConflictsView>;

const ReasonView = z.object({
  interventionId: Id,
  cause: z.enum([
    'asked',
    'calendar',
    'link',
    'person',
    'equipment',
    'jumped-lock',
    'lock',
    'weather',
    'kept',
    'detached',
  ]),
  by: z.string().nullable(),
  from: z.int().nullable(),
  to: z.int(),
});

const StopView = z.object({ interventionId: Id, needed: z.int(), actual: z.int() });

/** What an accepted command did, or what a previewed one would do. */
export const CommandAnswer = z
  .object({
    revision: z.int(),
    commandId: Id.nullable(),
    changes: z.array(ChangeView),
    reasons: z.array(ReasonView),
    added: z.array(ConflictView),
    removed: z.array(ConflictView),
    stops: z.array(StopView),
    /** To be given back as `expect`. */
    hash: z.string(),
  })
  .meta({ id: 'CommandAnswer' });
export type CommandAnswer = z.infer<typeof CommandAnswer>;

/** One accepted command as the others hear of it. */
export const RevisionView = z
  .object({
    revision: z.int(),
    commandId: Id,
    actor: z.object({ id: Id, name: z.string() }),
    at: z.int(),
    /** The type of the command. */
    verb: z.string(),
    /** Of an `undo`: the command it took back. */
    undoes: Id.nullable(),
    changes: z.array(ChangeView),
  })
  .meta({ id: 'Revision' });
export type RevisionView = z.infer<typeof RevisionView>;

/** Everything after a revision, in order; or `reset`: fetch the plan again. */
export const ChangesSinceView = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('changes'), revision: z.int(), revisions: z.array(RevisionView) }),
    z.object({ kind: z.literal('reset'), revision: z.int() }),
  ])
  .meta({ id: 'ChangesSince' });
export type ChangesSinceView = z.infer<typeof ChangesSinceView>;
