import {
  LAST_MINUTE,
  localStartOfDay,
  toUtc,
  type DayNumber,
  type LocalMinutes,
  type Minutes,
} from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { endOf } from '../decide/placement.js';
import {
  UNLOCKED,
  type Amount,
  type Intervention,
  type LocalDateTime,
  type OccurrenceKey,
  type Plan,
  type Series,
} from '../model/index.js';
import { placedDay, type PlacedDay } from './days-off.js';
import type { Recurring } from './recurring.js';
import { clockText, dateText, wallTime } from './wall-time.js';

/**
 * What takes place when the series comes round: computed, never stored, and in all respects the
 * intervention that it would become if something touched it. Its `id` is no id of a record.
 */
export interface Occurrence extends Intervention {
  readonly occurrence: OccurrenceKey;
  /** The series keeps it on a holiday or a closing: to be told. */
  readonly onDayOff: boolean;
}

/** A series on a plan, ready to be expanded. */
export interface Setting {
  readonly plan: Plan;
  readonly series: Series;
  readonly recurring: Recurring;
  readonly calendar: WorkingCalendar;
}

export const settingOf = (plan: Plan, series: Series, recurring: Recurring): Setting => ({
  plan,
  series,
  recurring,
  calendar: rulingCalendar(plan, series),
});

/** Half a day of somebody who never works: the calendar would look for its end up to the year 2100. */
const MINUTES_OF_NOBODY = 240;

const inMinutes = (amount: Amount): number =>
  'minutes' in amount ? amount.minutes : amount.halfDays * MINUTES_OF_NOBODY;

const isEverWorked = ({ hours }: WorkingCalendar): boolean =>
  hours.some(({ morning, afternoon }) => morning !== null || afternoon !== null);

export function endOfOccurrence({ plan, series, calendar }: Setting, start: Minutes): Minutes {
  const byTheClock = series.kind === 'block' || !isEverWorked(calendar);
  return byTheClock ? start + inMinutes(series.amount) : endOf(plan, series, start);
}

export const keyOn = ({ minute }: Recurring, day: DayNumber): LocalDateTime =>
  dateText(day) + clockText(minute);

/** The intervention that stands for a key, at a wall time of its own. `null` beyond the planning range. */
function standing(
  setting: Setting,
  key: LocalDateTime,
  { local, onDayOff }: { readonly local: LocalMinutes; readonly onDayOff: boolean },
): Occurrence | null {
  const { plan, series } = setting;
  const start = toUtc(plan.settings.zone, local);
  const end = endOfOccurrence(setting, start);
  if (end > LAST_MINUTE) return null;
  return {
    id: `${series.id}@${key}`,
    kind: series.kind,
    worksiteId: series.worksiteId,
    taskId: series.taskId,
    clientId: series.clientId,
    locationId: series.locationId,
    title: series.title,
    start,
    end,
    amount: series.kind === 'block' ? null : series.amount,
    team: series.team,
    lock: UNLOCKED,
    state: 'open',
    actual: null,
    closed: null,
    arrival: null,
    confirmed: null,
    note: series.note,
    supplier: null,
    occurrence: { seriesId: series.id, key },
    published: null,
    onDayOff,
  };
}

/** What becomes of the day on which the rule falls. `null` where the holiday policy leaves it out. */
export function occurrenceOn(setting: Setting, day: DayNumber): Occurrence | null {
  const { series, recurring, calendar } = setting;
  const { holidays } = series;
  const placed: PlacedDay | null = placedDay(calendar, recurring, { day, holidays });
  if (!placed) return null;
  const local = localStartOfDay(placed.day) + recurring.minute;
  return standing(setting, keyOn(recurring, day), { local, onDayOff: placed.onDayOff });
}

/** The stand-in for a key at which nothing takes place any more, whatever the holidays would have made of it. */
export function leftOut(setting: Setting, local: LocalMinutes): Occurrence | null {
  const one = standing(setting, wallTime(local), { local, onDayOff: false });
  return one && { ...one, state: 'cancelled' };
}

/** The intervention of its own that an occurrence becomes, under an id of its own. */
export function materialised({ onDayOff: _, ...one }: Occurrence, id: string): Intervention {
  return { ...one, id };
}
