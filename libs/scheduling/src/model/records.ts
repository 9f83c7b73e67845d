import type { Branch, PublicHoliday } from './calendar.js';
import type { Client, Location, Works } from './client.js';
import type { Intervention } from './intervention.js';
import type { Call } from './call.js';
import type { Absence, OnCall, Resource } from './resource.js';
import type { Series } from './series.js';
import type { Settings } from './settings.js';
import type { WeatherStop } from './weather.js';
import type { PlanningTask, TaskKind, Worksite, WorksiteStatus } from './worksite.js';

/** Everything a plan is made of, by kind. Adding a field to the plan starts here. */
export interface RecordTypes {
  readonly settings: Settings;
  readonly branch: Branch;
  readonly status: WorksiteStatus;
  readonly taskKind: TaskKind;
  readonly client: Client;
  readonly location: Location;
  readonly works: Works;
  readonly worksite: Worksite;
  readonly task: PlanningTask;
  readonly resource: Resource;
  readonly onCall: OnCall;
  readonly absence: Absence;
  readonly series: Series;
  readonly intervention: Intervention;
  readonly call: Call;
  readonly weatherStop: WeatherStop;
}

export type RecordKind = keyof RecordTypes;

/** In the order in which they may be inserted: each kind after those it refers to. */
export const RECORD_KINDS = [
  'settings',
  'branch',
  'status',
  'taskKind',
  'client',
  'location',
  'works',
  'resource',
  'worksite',
  'task',
  'onCall',
  'absence',
  'series',
  'intervention',
  'call',
  'weatherStop',
] as const satisfies readonly RecordKind[];

/** What travels and what `compile` takes: plain JSON. Lists are in no order. */
export interface Snapshot {
  readonly boardId: string;
  readonly revision: number;
  readonly settings: Settings;
  readonly holidays: Readonly<Record<string, readonly PublicHoliday[]>>;
  readonly branches: readonly Branch[];
  readonly statuses: readonly WorksiteStatus[];
  readonly taskKinds: readonly TaskKind[];
  readonly clients: readonly Client[];
  readonly locations: readonly Location[];
  readonly works: readonly Works[];
  readonly worksites: readonly Worksite[];
  readonly tasks: readonly PlanningTask[];
  readonly resources: readonly Resource[];
  readonly onCalls: readonly OnCall[];
  readonly absences: readonly Absence[];
  readonly series: readonly Series[];
  readonly interventions: readonly Intervention[];
  readonly calls: readonly Call[];
  readonly weatherStops: readonly WeatherStop[];
}
