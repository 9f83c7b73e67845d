import type { Minutes, Weekday } from '@pastille/time';
import type {
  Amount,
  ClientId,
  LocationId,
  ResourceId,
  TaskId,
  WorksiteId,
} from '../model/index.js';

/** These people, crews and subcontractors, the first of them leading; or any so many, one at least for each skill. */
export type SlotTeam =
  | { readonly type: 'team'; readonly resourceIds: readonly ResourceId[] }
  | {
      readonly type: 'any';
      readonly people: number;
      /** People, and crews for their members on the day. `null` = everybody who is employed. */
      readonly among: readonly ResourceId[] | null;
    };

/** Minutes of the local day: « entre 8 h et 10 h » is 480 to 600. */
export interface DayTime {
  readonly from: number;
  readonly to: number;
}

/** What the client would like. Weighed, never imposed. */
export interface SlotWish {
  readonly half: 'morning' | 'afternoon' | null;
  /** None named = any. */
  readonly weekdays: readonly Weekday[];
}

/** What is asked when the client is on the phone: who, how long, for what, from when. */
export interface SlotQuery {
  readonly team: SlotTeam;
  readonly equipment: readonly ResourceId[];
  /** Beyond those of the task. */
  readonly skills: readonly string[];
  readonly kind: 'work' | 'appointment';
  /** `null`: what the task's estimate leaves, else one day. */
  readonly amount: Amount | null;
  /** Brings its worksite, skills, links and window. */
  readonly taskId: TaskId | null;
  readonly worksiteId: WorksiteId | null;
  readonly clientId: ClientId | null;
  readonly locationId: LocationId | null;
  /** Not before, and what the search takes for now. */
  readonly from: Minutes;
  /** Over by then; `null` = 90 days later. At most a year is looked at. */
  readonly to: Minutes | null;
  /** Minutes of the clock between two starts that may be proposed; days go by half-days. `null` = 15. */
  readonly step: number | null;
  /** When it must begin in the day. */
  readonly arrival: DayTime | null;
  readonly wish: SlotWish | null;
  /** A visit of half a day or less may fall within somebody's longer job, and a longer job around a visit. */
  readonly aroundJobs: boolean;
  /** How many to propose; `null` = three. */
  readonly count: number | null;
}
