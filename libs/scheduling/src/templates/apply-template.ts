import type { AddTasks, Batch, Schedule } from '../decide/command.js';
import type { Assignment, PlanningTask, ResourceId } from '../model/index.js';
import { barIdOfTask, type ProposedDate } from './propose-dates.js';
import type { Template } from './template.js';

/** What is applied, and whether its proposed dates are planned with it. */
export interface TemplateDeed {
  readonly template: Pick<Template, 'id' | 'version' | 'name'>;
  readonly tasks: readonly PlanningTask[];
  /** None: the tasks alone are made, and stand under « à planifier ». */
  readonly dates: readonly ProposedDate[];
  readonly team: readonly Assignment[];
}

/** Who plans with the crew that usually works there: it leads. */
export const teamOfCrew = (crewId: ResourceId | null): readonly Assignment[] =>
  crewId === null ? [] : [{ resourceId: crewId, role: 'lead', days: null }];

/**
 * The one act that puts a template onto a worksite: all or nothing, one step to undo. Nothing that
 * stands is moved, locked or not; the command keeps which version it was.
 */
export function applyTemplate({ template, tasks, dates, team }: TemplateDeed): AddTasks | Batch {
  const { id, version, name } = template;
  const add: AddTasks = { type: 'add-tasks', tasks, template: { id, version, name } };
  if (dates.length === 0) return add;
  const worksiteOf = new Map(tasks.map((task) => [task.id, task.worksiteId]));
  const schedules = dates.map(({ taskId, start }): Schedule => ({
    ...{ type: 'schedule', interventionId: barIdOfTask(taskId), kind: 'work', taskId, start },
    ...{ worksiteId: worksiteOf.get(taskId) ?? null, clientId: null, locationId: null },
    ...{ title: null, amount: null, end: null, team, arrival: null, note: null, supplier: null },
    ripple: 'none',
  }));
  return { type: 'batch', commands: [add, ...schedules] };
}
