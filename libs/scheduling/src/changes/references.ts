import type { Intervention, PlanningTask, RecordKind, Resource, Worksite } from '../model/index.js';
import type { Change } from './change.js';

/** That a record names another one: `field` is where. */
export interface Reference {
  readonly kind: Exclude<RecordKind, 'settings'>;
  readonly id: string;
  readonly field: string;
}

const to = (kind: Reference['kind'], id: string | null, field: string): readonly Reference[] =>
  id === null ? [] : [{ kind, id, field }];

const ofWorksite = (one: Worksite): readonly Reference[] => [
  ...to('client', one.clientId, 'clientId'),
  ...to('location', one.locationId, 'locationId'),
  ...one.otherLocationIds.flatMap((id, i) => to('location', id, `otherLocationIds.${i}`)),
  ...to('works', one.worksId, 'worksId'),
  ...to('branch', one.branchId, 'branchId'),
  ...to('status', one.statusId, 'statusId'),
  ...to('resource', one.usualCrewId, 'usualCrewId'),
];

const ofTask = (one: PlanningTask): readonly Reference[] => [
  ...to('worksite', one.worksiteId, 'worksiteId'),
  ...to('taskKind', one.kindId, 'kindId'),
];

const ofResource = (one: Resource): readonly Reference[] => [
  ...to('branch', one.branchId, 'branchId'),
  ...(one.kind === 'crew' ? one.members : []).flatMap(({ resourceId }, i) =>
    to('resource', resourceId, `members.${i}.resourceId`),
  ),
];

const ofIntervention = (one: Intervention): readonly Reference[] => [
  ...to('worksite', one.worksiteId, 'worksiteId'),
  ...to('task', one.taskId, 'taskId'),
  ...to('client', one.clientId, 'clientId'),
  ...to('location', one.locationId, 'locationId'),
  ...one.team.flatMap(({ resourceId }) => to('resource', resourceId, 'team')),
];

/** Every record that the given side of a change names. */
export function referencesOf(change: Change, side: 'before' | 'after'): readonly Reference[] {
  switch (change.kind) {
    case 'settings':
      return to('branch', change[side]?.mainBranchId ?? null, 'mainBranchId');
    case 'branch':
    case 'status':
    case 'taskKind':
    case 'client':
      return [];
    case 'location':
      return to('client', change[side]?.clientId ?? null, 'clientId');
    case 'works':
      return [
        ...to('client', change[side]?.clientId ?? null, 'clientId'),
        ...to('location', change[side]?.locationId ?? null, 'locationId'),
      ];
    case 'worksite':
      return change[side] ? ofWorksite(change[side]) : [];
    case 'task':
      return change[side] ? ofTask(change[side]) : [];
    case 'resource':
      return change[side] ? ofResource(change[side]) : [];
    case 'absence':
      return to('resource', change[side]?.resourceId ?? null, 'resourceId');
    case 'intervention':
      return change[side] ? ofIntervention(change[side]) : [];
  }
}
