import type { Flavor } from '@pastille/time';

export type BoardId = Flavor<string, 'Board'>;
export type BranchId = Flavor<string, 'Branch'>;
export type UserId = Flavor<string, 'User'>;
export type ClientId = Flavor<string, 'Client'>;
export type LocationId = Flavor<string, 'Location'>;
export type WorksId = Flavor<string, 'Works'>;
export type StatusId = Flavor<string, 'WorksiteStatus'>;
export type TaskKindId = Flavor<string, 'TaskKind'>;
export type WorksiteId = Flavor<string, 'Worksite'>;
export type TaskId = Flavor<string, 'PlanningTask'>;
export type ResourceId = Flavor<string, 'Resource'>;
export type AbsenceId = Flavor<string, 'Absence'>;
export type OnCallId = Flavor<string, 'OnCall'>;
export type SeriesId = Flavor<string, 'Series'>;
export type CallId = Flavor<string, 'Call'>;
export type WeatherStopId = Flavor<string, 'WeatherStop'>;
export type InterventionId = Flavor<string, 'Intervention'>;
