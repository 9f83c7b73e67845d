import type { LocalDate, Minutes } from '@pastille/time';
import type {
  Amount,
  InterventionId,
  LocationId,
  ResourceId,
  Weather,
  WorksiteId,
} from '../model/index.js';

/** What « Décaler » shifts: some bars, a worksite from an instant on, or a person, crew or machine from an instant on. */
export type ShiftScope =
  | { readonly type: 'interventions'; readonly ids: readonly InterventionId[] }
  | { readonly type: 'worksite'; readonly worksiteId: WorksiteId; readonly from: Minutes }
  | { readonly type: 'resource'; readonly resourceId: ResourceId; readonly from: Minutes };

/** « Décaler »: later by working time, with what follows. */
export interface Shift {
  readonly type: 'shift';
  readonly scope: ShiftScope;
  readonly by: Amount;
  /** « aussi les autres chantiers »: people and machines push their next work elsewhere too. */
  readonly others: boolean;
}

export type WeatherScope =
  | { readonly type: 'resource'; readonly resourceId: ResourceId }
  | { readonly type: 'location'; readonly locationId: LocationId }
  | { readonly type: 'postal-code'; readonly postalCode: string }
  | { readonly type: 'worksite'; readonly worksiteId: WorksiteId }
  | { readonly type: 'board' };

/** « Intempéries »: nothing that fears that weather is done in those half-days; it goes on afterwards. */
export interface StopForWeather {
  readonly type: 'stop-for-weather';
  readonly weather: Weather;
  readonly scope: WeatherScope;
  readonly date: LocalDate;
  readonly half: 'morning' | 'afternoon';
  /** How many half-days in a row, days off counted too. */
  readonly halfDays: number;
  /** « aussi les autres chantiers » */
  readonly others: boolean;
}

/** « Resserrer »: the only act that moves anything earlier. */
export interface Compress {
  readonly type: 'compress';
  readonly worksiteId: WorksiteId;
  readonly from: Minutes;
}

/** « Diffuser »; `null` = everything that is not told yet. */
export interface Publish {
  readonly type: 'publish';
  readonly interventionIds: readonly InterventionId[] | null;
}
