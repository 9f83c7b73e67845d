import type {
  Amount,
  HolidayPolicy,
  InterventionId,
  LocalDateTime,
  Recurrence,
  Series,
  SeriesId,
} from '../model/index.js';
import type { TeamInput } from './commands-on-bars.js';

export interface PutSeries {
  readonly type: 'put-series';
  readonly series: Series;
}

/** Turns one occurrence into an intervention of its own, as it is: for locking, closing, noting it. */
export interface TouchOccurrence {
  readonly type: 'touch-occurrence';
  readonly seriesId: SeriesId;
  readonly key: LocalDateTime;
  readonly interventionId: InterventionId;
}

export type SeriesScope = 'this' | 'following' | 'all';

/** `undefined` = unchanged. */
export interface SeriesChange {
  /** The new wall time of the occurrence at `key`; the others of the scope move by as much. */
  readonly start?: LocalDateTime;
  readonly recurrence?: Recurrence;
  readonly amount?: Amount;
  readonly holidays?: HolidayPolicy;
  readonly team?: TeamInput;
  readonly title?: string | null;
  readonly note?: string | null;
}

export interface EditSeries {
  readonly type: 'edit-series';
  readonly seriesId: SeriesId;
  readonly key: LocalDateTime;
  readonly scope: SeriesScope;
  /** `null` = these occurrences no longer take place. */
  readonly change: SeriesChange | null;
  /** Of the override (`this`) or of the series that begins here (`following`). */
  readonly newId: string;
}
