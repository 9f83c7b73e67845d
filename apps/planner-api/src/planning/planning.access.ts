import type { CommandBody, Role } from '@pastille/contracts';
import type { Change, Intervention, Plan, RecordKind, Settings } from '@pastille/scheduling';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../platform/auth/actor.js';
import type { Sight } from '../platform/realtime/board-door.js';
import { isOnTeamOf } from './queries/own-work.js';

/** Whose act it is. */
export type Who = Pick<Actor, 'userId' | 'companyId' | 'name' | 'role'>;

/** The rows of model.md, « Who may », that change a plan. */
export type Act = 'plan' | 'lock' | 'close' | 'records' | 'absences' | 'staff' | 'settings';

/** `own`: interventions on whose team one stands. `hours`: the working hours and nothing else. */
export type Grant = 'yes' | 'own' | 'hours' | 'no';

const GRANTS: Readonly<Record<Act, Readonly<Record<Role, Grant>>>> = {
  plan: { administrator: 'yes', manager: 'yes', planner: 'yes', technician: 'no', viewer: 'no' },
  lock: { administrator: 'yes', manager: 'yes', planner: 'yes', technician: 'no', viewer: 'no' },
  close: { administrator: 'yes', manager: 'yes', planner: 'yes', technician: 'own', viewer: 'no' },
  records: { administrator: 'yes', manager: 'yes', planner: 'yes', technician: 'no', viewer: 'no' },
  absences: {
    administrator: 'yes',
    manager: 'yes',
    planner: 'yes',
    technician: 'no',
    viewer: 'no',
  },
  staff: { administrator: 'yes', manager: 'yes', planner: 'no', technician: 'no', viewer: 'no' },
  settings: {
    administrator: 'yes',
    manager: 'hours',
    planner: 'no',
    technician: 'no',
    viewer: 'no',
  },
};

/** Which act it is to write a record of a kind, by `put-record` or by undoing. */
const ACT_OF_KIND: Readonly<Record<RecordKind, Act>> = {
  settings: 'settings',
  branch: 'settings',
  status: 'settings',
  taskKind: 'settings',
  client: 'records',
  location: 'records',
  works: 'records',
  worksite: 'records',
  task: 'records',
  resource: 'staff',
  onCall: 'absences',
  absence: 'absences',
  series: 'plan',
  intervention: 'plan',
  call: 'plan',
  weatherStop: 'plan',
};

const ACT_OF_COMMAND: Readonly<Record<Exclude<CommandBody['type'], 'put-record' | 'batch'>, Act>> =
  {
    schedule: 'plan',
    move: 'plan',
    resize: 'plan',
    reassign: 'plan',
    'set-lock': 'lock',
    'set-task-status': 'plan',
    'close-intervention': 'close',
    'reopen-intervention': 'close',
    'cancel-intervention': 'plan',
    'edit-intervention': 'plan',
    'confirm-appointment': 'plan',
    'set-worksite-start': 'records',
    'set-worksite-status': 'records',
    'create-worksite': 'records',
    'edit-worksite': 'records',
    'add-tasks': 'records',
    'edit-task': 'records',
    'remove-task': 'records',
    'set-conditions': 'records',
    'tick-condition': 'records',
    'put-absence': 'absences',
    'remove-absence': 'absences',
    split: 'plan',
    merge: 'plan',
    duplicate: 'plan',
    'assign-days': 'plan',
    link: 'plan',
    unlink: 'plan',
    shift: 'plan',
    'stop-for-weather': 'plan',
    compress: 'plan',
    publish: 'plan',
    'put-on-call': 'absences',
    'remove-on-call': 'absences',
    'close-call': 'plan',
    'put-series': 'plan',
    'touch-occurrence': 'plan',
    'edit-series': 'plan',
    undo: 'plan',
    'undo-since': 'plan',
  };

export const grantOf = (role: Role, act: Act): Grant => GRANTS[act][role];

/** A batch is as many acts as it has parts. */
export type SingleBody = Exclude<CommandBody, { type: 'batch' }>;

export const actOf = (command: SingleBody): Act =>
  command.type === 'put-record' ? ACT_OF_KIND[command.kind] : ACT_OF_COMMAND[command.type];

/** Whether this person may do this on this plan. What the command says is judged by the engine. */
export function mayCommand(who: Who, command: CommandBody, plan: Plan): boolean {
  return command.type === 'batch'
    ? command.commands.every((part) => mayDo(who, part, plan))
    : mayDo(who, command, plan);
}

function mayDo(who: Who, command: SingleBody, plan: Plan): boolean {
  switch (grantOf(who.role, actOf(command))) {
    case 'yes':
      return true;
    case 'own':
      return (
        'interventionId' in command && isOwn(who, plan.intervention(command.interventionId), plan)
      );
    case 'hours':
      return (
        command.type === 'put-record' &&
        command.kind === 'settings' &&
        keepsAllButHours(command.record, plan.settings)
      );
    case 'no':
      return false;
  }
}

/** An undo may touch any kind of record: each must be one's to write. */
export const mayWrite = (who: Who, changes: readonly Change[]): boolean =>
  changes.every((change) => {
    const grant = grantOf(who.role, ACT_OF_KIND[change.kind]);
    if (grant !== 'hours') return grant === 'yes';
    return (
      change.kind === 'settings' &&
      change.before !== null &&
      change.after !== null &&
      isDeepStrictEqual({ ...change.before, hours: change.after.hours }, change.after)
    );
  });

export const mayUndoOthers = ({ role }: Who): boolean =>
  role === 'administrator' || role === 'manager';

export const mayUnlockOthers = mayUndoOthers;

/** Imports and other ready changes are records, whatever their number. */
export const mayImport = ({ role }: Who): boolean => grantOf(role, 'records') === 'yes';

/** A technician sees own days and own crew's. */
export const sightOfRole = (role: Role): Sight => (role === 'technician' ? 'part' : 'whole');

function isOwn({ userId }: Who, intervention: Intervention | undefined, plan: Plan): boolean {
  return intervention !== undefined && isOnTeamOf(plan, userId)(intervention);
}

type SettingsRecord = Extract<CommandBody, { type: 'put-record'; kind: 'settings' }>['record'];

const keepsAllButHours = (record: SettingsRecord, settings: Settings): boolean =>
  record.id === settings.id &&
  record.companyName === settings.companyName &&
  record.zoneName === settings.zone.name &&
  record.mainBranchId === settings.mainBranchId &&
  record.publication === settings.publication &&
  isDeepStrictEqual(record.severities, settings.severities) &&
  isDeepStrictEqual(record.overbooking, settings.overbooking);
