import type { CommandBody } from '@pastille/contracts';
import type {
  Batch,
  Condition,
  PlanningCommand,
  PlanningTask,
  Settings,
} from '@pastille/scheduling';
import type { Zone } from '@pastille/time';
import { InvalidInput } from '../../platform/http/errors.js';
import { zoneTable } from '../persistence/zone-table.js';

/** All but the undos, whose changes stand in the log. */
export type DirectBody = Exclude<CommandBody, { type: 'undo' | 'undo-since' }>;
type BatchBody = Extract<DirectBody, { type: 'batch' }>;
type SettingsInput = Extract<DirectBody, { type: 'put-record'; kind: 'settings' }>['record'];
type NewTask = Extract<DirectBody, { type: 'add-tasks' }>['tasks'][number];

/** What a caller wrote as what the engine judges. Total: the compiler sees each verb. */
export function toCommand(body: DirectBody): PlanningCommand {
  switch (body.type) {
    case 'create-worksite':
      return {
        ...body,
        worksite: { ...body.worksite, conditions: body.worksite.conditions.map(unticked) },
        tasks: body.tasks.map(untouched),
      };
    case 'add-tasks':
      return { ...body, tasks: body.tasks.map(untouched) };
    case 'batch':
      return batchOf(body);
    case 'put-record':
      return body.kind === 'settings'
        ? { type: 'put-record', kind: 'settings', record: settingsOf(body.record) }
        : body;
    default:
      return body;
  }
}

const batchOf = ({ commands }: BatchBody): Batch => ({
  type: 'batch',
  commands: commands.map(toCommand),
});

const unticked = (condition: NewTask['conditions'][number]): Condition => ({
  ...condition,
  met: null,
});

const untouched = ({ conditions, ...task }: NewTask): PlanningTask => ({
  ...task,
  finished: null,
  override: null,
  conditions: conditions.map(unticked),
});

function settingsOf({ zoneName, ...settings }: SettingsInput): Settings {
  return { ...settings, zone: zoneOf(zoneName) };
}

function zoneOf(name: string): Zone {
  try {
    return zoneTable(name);
  } catch {
    const fault = {
      code: 'invalid',
      sentence: 'unknown-zone',
      params: {},
      field: 'record.zoneName',
    };
    throw new InvalidInput('unknown-zone', {}, [fault]);
  }
}
