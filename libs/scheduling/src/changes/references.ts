import type {
  Intervention,
  PlanningTask,
  RecordKind,
  RecordTypes,
  Resource,
  Worksite,
} from '../model/index.js';

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

const NONE = (): readonly Reference[] => [];

const OF: { readonly [K in RecordKind]: (record: RecordTypes[K]) => readonly Reference[] } = {
  settings: (one) => to('branch', one.mainBranchId, 'mainBranchId'),
  branch: NONE,
  status: NONE,
  taskKind: NONE,
  client: NONE,
  location: (one) => to('client', one.clientId, 'clientId'),
  works: (one) => [
    ...to('client', one.clientId, 'clientId'),
    ...to('location', one.locationId, 'locationId'),
  ],
  worksite: ofWorksite,
  task: ofTask,
  resource: ofResource,
  absence: (one) => to('resource', one.resourceId, 'resourceId'),
  intervention: ofIntervention,
};

/** Every record that one names. */
export const referencesOf = <K extends RecordKind>(
  kind: K,
  record: RecordTypes[K] | null,
): readonly Reference[] => (record === null ? [] : OF[kind](record));
