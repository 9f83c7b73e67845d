import type { LocalDate } from '@pastille/time';
import type {
  BranchId,
  ClientId,
  LocationId,
  ResourceId,
  StatusId,
  TaskKindId,
  TaskId,
  WorksId,
  WorksiteId,
} from './ids.js';
import type { Amount } from './amount.js';
import type { Mark } from './mark.js';

/** One entry of the company's list. `onBoard`: worksites in this status stand on the board. */
export interface WorksiteStatus {
  readonly id: StatusId;
  readonly name: string;
  readonly onBoard: boolean;
  readonly order: number;
}

export interface WorksiteStart {
  readonly date: LocalDate;
  readonly certainty: 'firm' | 'provisional';
}

/** One job for one client, on one works, at one location (« chantier »). */
export interface Worksite {
  readonly id: WorksiteId;
  readonly reference: string;
  readonly title: string;
  readonly clientId: ClientId;
  readonly locationId: LocationId | null;
  /** Further places of the same job, as imported areas are. */
  readonly otherLocationIds: readonly LocationId[];
  readonly worksId: WorksId | null;
  readonly branchId: BranchId;
  readonly statusId: StatusId;
  readonly start: WorksiteStart | null;
  /** Announced last day, when a client file gave one; never derived. */
  readonly expectedEnd: LocalDate | null;
  readonly rank: number;
  /** The crew that usually works here: prefills the people picker. */
  readonly usualCrewId: ResourceId | null;
  readonly note: string | null;
}

/** Trades tint the bars; the company may use any word, these four have a colour from the start. */
export type Trade = string;

/** Earthworks, liner, commissioning…: a column of the table face. */
export interface TaskKind {
  readonly id: TaskKindId;
  readonly name: string;
  readonly trade: Trade;
  readonly usualAmount: Amount | null;
  readonly usualPeople: number;
  readonly order: number;
  readonly weather: { readonly rain: boolean; readonly frost: boolean; readonly wind: boolean };
  readonly archived: boolean;
}

export type TaskStatus = 'todo' | 'planned' | 'done';

export interface StatusOverride extends Mark {
  readonly status: TaskStatus;
}

/** Work to do on a worksite. Has no time of its own: that is an Intervention. */
export interface PlanningTask {
  readonly id: TaskId;
  readonly worksiteId: WorksiteId;
  readonly kindId: TaskKindId | null;
  readonly label: string;
  readonly order: number;
  readonly estimate: Amount | null;
  readonly people: number;
  readonly finished: Mark | null;
  readonly override: StatusOverride | null;
}
