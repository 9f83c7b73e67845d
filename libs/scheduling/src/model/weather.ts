import type { LocalDate } from '@pastille/time';
import type { InterventionId, ResourceId, WeatherStopId } from './ids.js';

/** What outdoor work may fear. */
export type Weather = 'rain' | 'frost' | 'wind';

/** Hours that a person lost to the weather on one day (« heures d’intempéries »): the payroll asks for them. */
export interface WeatherStop {
  readonly id: WeatherStopId;
  readonly resourceId: ResourceId;
  /** What they would have worked on. */
  readonly interventionId: InterventionId;
  readonly date: LocalDate;
  readonly weather: Weather;
  readonly minutes: number;
}
