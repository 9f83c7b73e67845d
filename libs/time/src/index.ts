export { isClearAllYear, isDoubtful } from './doubtful.js';
export type { Flavor } from './flavor.js';
export { intersection, overlaps, type Interval } from './interval.js';
export {
  addDays,
  civilOf,
  dayNumberOf,
  dayOf,
  dayOfLocal,
  formatLocalDate,
  isoWeekOf,
  localStartOfDay,
  parseLocalDate,
  weekdayOf,
  type CivilDate,
  type DayNumber,
  type LocalDate,
  type Weekday,
} from './local-date.js';
export {
  FIRST_MINUTE,
  LAST_MINUTE,
  MINUTES_PER_DAY,
  type LocalMinutes,
  type Minutes,
} from './minutes.js';
export { zoneFromIntl } from './zone-from-intl.js';
export { firstInstantAt, toLocal, toUtc, type Zone } from './zone.js';
