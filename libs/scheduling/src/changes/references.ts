import type {
  Intervention,
  PlanningTask,
  RecordKind,
  RecordTypes,
  Resource,
  Series,
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
  ...to('series', one.seriesId, 'seriesId'),
  ...one.links.flatMap(({ predecessorId }, i) =>
    to('task', predecessorId, `links.${i}.predecessorId`),
  ),
];

const ofResource = (one: Resource): readonly Reference[] => [
  ...to('branch', one.branchId, 'branchId'),
  ...(one.kind === 'crew' ? one.members : []).flatMap(({ resourceId }, i) =>
    to('resource', resourceId, `members.${i}.resourceId`),
  ),
];

const ofPlaced = (one: Intervention | Series): readonly Reference[] => [
  ...to('worksite', one.worksiteId, 'worksiteId'),
  ...to('task', one.taskId, 'taskId'),
  ...to('client', one.clientId, 'clientId'),
  ...to('location', one.locationId, 'locationId'),
  ...one.team.flatMap(({ resourceId }) => to('resource', resourceId, 'team')),
];

const ofIntervention = (one: Intervention): readonly Reference[] => [
  ...ofPlaced(one),
  ...to('series', one.occurrence?.seriesId ?? null, 'occurrence.seriesId'),
];

const ofSeries = (one: Series): readonly Reference[] => [
  ...ofPlaced(one),
  ...to('series', one.splitFrom, 'splitFrom'),
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
  onCall: (one) => to('resource', one.resourceId, 'resourceId'),
  series: ofSeries,
  intervention: ofIntervention,
  call: (one) => [
    ...to('intervention', one.interventionId, 'interventionId'),
    ...to('client', one.clientId, 'clientId'),
  ],
  weatherStop: (one) => [
    ...to('resource', one.resourceId, 'resourceId'),
    ...to('intervention', one.interventionId, 'interventionId'),
  ],
};

/** Every record that one names. */
export const referencesOf = <K extends RecordKind>(
  kind: K,
  record: RecordTypes[K] | null,
): readonly Reference[] => (record === null ? [] : OF[kind](record));
