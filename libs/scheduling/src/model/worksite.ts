import type { LocalDate } from '@pastille/time';
import type {
  BranchId,
  ClientId,
  LocationId,
  ResourceId,
  SeriesId,
  StatusId,
  TaskKindId,
  TaskId,
  WorksId,
  WorksiteId,
} from './ids.js';
import type { Amount } from './amount.js';
import type { Condition } from './condition.js';
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
  /** What the whole job waits for, in the order in which people read it. */
  readonly conditions: readonly Condition[];
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
  /** Names of the skills without which nobody should be sent. */
  readonly skills: readonly string[];
  readonly weather: { readonly rain: boolean; readonly frost: boolean; readonly wind: boolean };
  readonly archived: boolean;
}

export type TaskStatus = 'todo' | 'planned' | 'done';

export interface StatusOverride extends Mark {
  readonly status: TaskStatus;
}

/** Finish to start, start to start, finish to finish, start to finish. */
export type LinkKind = 'FS' | 'SS' | 'FF' | 'SF';

/** `elapsed`: minutes by the clock (concrete cures through weekends); `working`: of the successor's ruling calendar. */
export type Lag = { readonly elapsed: number } | { readonly working: Amount };

/** That a task waits for another one of its worksite. `max`: not later than that after it, told but never enforced. */
export interface TaskLink {
  readonly predecessorId: TaskId;
  readonly kind: LinkKind;
  readonly lag: Lag;
  readonly max: Lag | null;
}

/** When work may be done, both days included (« ramonage entre le 15/09 et le 31/10 »). */
export interface TaskWindow {
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
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
  /** Beyond those of its kind. */
  readonly skills: readonly string[];
  /** By predecessor id. */
  readonly links: readonly TaskLink[];
  readonly window: TaskWindow | null;
  /** The series that opened it (« n mois après la dernière visite »). */
  readonly seriesId: SeriesId | null;
  readonly finished: Mark | null;
  readonly override: StatusOverride | null;
  /** What this task alone waits for, beside its worksite's. */
  readonly conditions: readonly Condition[];
}
