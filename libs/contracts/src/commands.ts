import { z } from 'zod';
import {
  AssignDaysBody,
  CloseCallBody,
  CompressBody,
  DuplicateBody,
  EditSeriesBody,
  LinkBody,
  MergeBody,
  ofIntervention,
  PublishBody,
  PutOnCallBody,
  PutSeriesBody,
  RemoveOnCallBody,
  ShiftBody,
  SplitBody,
  StopForWeatherBody,
  TouchOccurrenceBody,
  UnlinkBody,
} from './planning-bodies.js';
import { Amount, EndMinutes, Id, Minutes, Name, Note, Order } from './primitives.js';
import {
  AbsenceView,
  ArrivalWindow,
  BranchView,
  ClientView,
  Condition,
  InterventionKind,
  LocationView,
  PublicationMode,
  ResourceView,
  Severities,
  StatusView,
  SupplierOrder,
  TaskKindView,
  TaskStatus,
  TaskView,
  Team,
  WeeklyHours,
  WorksiteStart,
  WorksiteView,
  WorksView,
} from './records.js';

const Reason = z.string().trim().max(500).nullable();
const RipplePolicy = z.enum(['none', 'links', 'push']);
const Replacement = z.object({ from: Id, to: Id });

/* One schema for each verb of the engine; the bodies of `POST /api/boards/:id/commands` and `/preview`. */

export const ScheduleBody = z.object({
  type: z.literal('schedule'),
  interventionId: Id,
  kind: InterventionKind,
  taskId: Id.nullable().default(null),
  worksiteId: Id.nullable().default(null),
  clientId: Id.nullable().default(null),
  locationId: Id.nullable().default(null),
  title: z.string().trim().max(300).nullable().default(null),
  start: Minutes,
  amount: Amount.nullable().default(null),
  end: EndMinutes.nullable().default(null),
  team: Team.default([]),
  arrival: ArrivalWindow.nullable().default(null),
  note: Note.nullable().default(null),
  supplier: SupplierOrder.nullable().default(null),
  ripple: RipplePolicy.default('links'),
});

export const MoveBody = z.object({
  type: z.literal('move'),
  moves: z
    .array(
      z.object({
        interventionId: Id,
        start: Minutes,
        replace: Replacement.nullable().default(null),
      }),
    )
    .min(1)
    .max(1000),
  ripple: RipplePolicy.default('links'),
  unlock: z.boolean().default(false),
});

export const ResizeBody = z.object({
  type: z.literal('resize'),
  interventionId: Id,
  start: Minutes.nullable().default(null),
  amount: Amount.nullable().default(null),
  end: EndMinutes.nullable().default(null),
  ripple: RipplePolicy.default('links'),
});

export const ReassignBody = z.object({
  type: z.literal('reassign'),
  interventionId: Id,
  remove: z.array(Id).max(100).default([]),
  replace: z.array(Replacement).max(100).default([]),
  add: Team.default([]),
  lead: Id.nullable().default(null),
});

export const SetLockBody = z.object({
  type: z.literal('set-lock'),
  interventionId: Id,
  facet: z.enum(['time', 'team']),
  locked: z.boolean(),
  reason: Reason.default(null),
});

export const SetTaskStatusBody = z.object({
  type: z.literal('set-task-status'),
  taskId: Id,
  status: z.enum([...TaskStatus.options, 'automatic']),
});

export const CloseInterventionBody = z.object({
  type: z.literal('close-intervention'),
  interventionId: Id,
  actual: Amount.nullable().default(null),
  taskFinished: z.boolean().default(false),
});

export const ReopenInterventionBody = ofIntervention('reopen-intervention');
export const CancelInterventionBody = ofIntervention('cancel-intervention');

export const EditInterventionBody = ofIntervention('edit-intervention').extend({
  title: z.string().trim().max(300).nullable().exactOptional(),
  note: Note.nullable().exactOptional(),
  arrival: ArrivalWindow.nullable().exactOptional(),
});

export const ConfirmAppointmentBody = ofIntervention('confirm-appointment').extend({
  confirmed: z.boolean(),
});

export const SetWorksiteStartBody = z.object({
  type: z.literal('set-worksite-start'),
  worksiteId: Id,
  start: WorksiteStart.nullable(),
});

export const SetWorksiteStatusBody = z.object({
  type: z.literal('set-worksite-status'),
  worksiteId: Id,
  statusId: Id,
  futureWork: z.enum(['keep', 'cancel']).default('keep'),
});

/** What is waited for as people write it down: who ticks it is the server's to say. */
const ConditionsInput = z.array(Condition.omit({ met: true })).max(30);

/** A new task has been neither finished nor coloured by hand. */
const NewTask = TaskView.omit({ finished: true, override: true }).extend({
  skills: TaskView.shape.skills.default([]),
  links: TaskView.shape.links.default([]),
  window: TaskView.shape.window.default(null),
  seriesId: TaskView.shape.seriesId.default(null),
  conditions: ConditionsInput.default([]),
});

/** Of which template tasks are made, as the history keeps it. */
const MadeFrom = z.object({ id: Id, version: z.int().min(1), name: Name });

export const CreateWorksiteBody = z.object({
  type: z.literal('create-worksite'),
  client: ClientView.nullable().default(null),
  location: LocationView.nullable().default(null),
  works: WorksView.nullable().default(null),
  worksite: WorksiteView.extend({ conditions: ConditionsInput.default([]) }),
  tasks: z.array(NewTask).max(200).default([]),
  template: MadeFrom.exactOptional(),
});

export const EditWorksiteBody = z.object({
  type: z.literal('edit-worksite'),
  worksite: WorksiteView.omit({ conditions: true }),
});

export const AddTasksBody = z.object({
  type: z.literal('add-tasks'),
  tasks: z.array(NewTask).min(1).max(200),
  template: MadeFrom.exactOptional(),
});

export const EditTaskBody = z.object({
  type: z.literal('edit-task'),
  taskId: Id,
  label: Name.exactOptional(),
  order: Order.exactOptional(),
  estimate: Amount.nullable().exactOptional(),
  people: z.int().min(1).max(100).exactOptional(),
  kindId: Id.nullable().exactOptional(),
  skills: TaskView.shape.skills.exactOptional(),
  window: TaskView.shape.window.exactOptional(),
});

const ConditionOwner = z.discriminatedUnion('type', [
  z.object({ type: z.literal('worksite'), worksiteId: Id }),
  z.object({ type: z.literal('task'), taskId: Id }),
]);

export const SetConditionsBody = z.object({
  type: z.literal('set-conditions'),
  of: ConditionOwner,
  conditions: ConditionsInput,
});

export const TickConditionBody = z.object({
  type: z.literal('tick-condition'),
  of: ConditionOwner,
  conditionId: Id,
  met: z.boolean(),
});

export const RemoveTaskBody = z.object({ type: z.literal('remove-task'), taskId: Id });
export const PutAbsenceBody = z.object({ type: z.literal('put-absence'), absence: AbsenceView });
export const RemoveAbsenceBody = z.object({ type: z.literal('remove-absence'), absenceId: Id });

/** The zone table is the server's to compute: people choose a name. */
export const SettingsInput = z.object({
  id: Id,
  companyName: Name,
  zoneName: z.string().max(100),
  hours: WeeklyHours,
  mainBranchId: Id,
  overbooking: z.object({
    staff: z.enum(['warn', 'refuse']),
    equipment: z.enum(['warn', 'refuse']),
  }),
  severities: Severities.default({}),
  publication: PublicationMode.default('always'),
});

const put = <K extends string, S extends z.ZodType>(kind: K, record: S) =>
  z.object({ type: z.literal('put-record'), kind: z.literal(kind), record });

export const PutRecordBody = z.discriminatedUnion('kind', [
  put('settings', SettingsInput),
  put('branch', BranchView),
  put('status', StatusView),
  put('taskKind', TaskKindView),
  put('client', ClientView),
  put('location', LocationView),
  put('works', WorksView),
  put('resource', ResourceView),
]);

/** Takes back one of the caller's own commands, or does it again: an undo can be undone. */
export const UndoBody = z.object({
  type: z.literal('undo'),
  of: Id,
  partial: z.boolean().default(false),
});

/** « everything since 10:40 by X »: the commands of one person after an instant, taken back as one. */
export const UndoSinceBody = z.object({
  type: z.literal('undo-since'),
  by: Id,
  since: Minutes,
  partial: z.boolean().default(false),
});

/** What may be done together with others: everything but taking back and the records around the plan. */
const PARTS = [
  ScheduleBody,
  MoveBody,
  ResizeBody,
  ReassignBody,
  SetLockBody,
  SetTaskStatusBody,
  CloseInterventionBody,
  ReopenInterventionBody,
  CancelInterventionBody,
  EditInterventionBody,
  ConfirmAppointmentBody,
  SetWorksiteStartBody,
  AddTasksBody,
  EditTaskBody,
  RemoveTaskBody,
  SetConditionsBody,
  TickConditionBody,
  SplitBody,
  MergeBody,
  DuplicateBody,
  AssignDaysBody,
  LinkBody,
  UnlinkBody,
  ShiftBody,
  PutSeriesBody,
  TouchOccurrenceBody,
  EditSeriesBody,
  CloseCallBody,
  PutAbsenceBody,
  RemoveAbsenceBody,
] as const;

/** Several acts as one: judged one after the other, all or nothing, one step to undo. */
export const BatchBody = z.object({
  type: z.literal('batch'),
  commands: z.array(z.discriminatedUnion('type', PARTS)).min(1).max(1000),
});

export const CommandBody = z
  .discriminatedUnion('type', [
    ...PARTS,
    SetWorksiteStatusBody,
    CreateWorksiteBody,
    EditWorksiteBody,
    PutRecordBody,
    StopForWeatherBody,
    CompressBody,
    PublishBody,
    PutOnCallBody,
    RemoveOnCallBody,
    BatchBody,
    UndoBody,
    UndoSinceBody,
  ])
  .meta({ id: 'Command' });
export type CommandBody = z.infer<typeof CommandBody>;
/** As a caller writes it: keys with a default may be left out. */
export type CommandInput = z.input<typeof CommandBody>;

/** What every command carries beside its verb. */
const Envelope = z.object({
  /** Made by the caller; the same one again gets the same answer. */
  commandId: Id,
  /** The revision the caller saw. */
  basedOn: z.int().min(0),
  /** Hash of the previewed changes: another result is answered 409 instead of being applied. */
  expect: z.string().max(64).nullable().default(null),
});

export const PostCommandBody = z.intersection(Envelope, CommandBody).meta({ id: 'PostCommand' });
export type PostCommandInput = z.input<typeof PostCommandBody>;
export type PostCommandBody = z.infer<typeof PostCommandBody>;
