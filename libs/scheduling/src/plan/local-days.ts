import {
  FIRST_MINUTE,
  LAST_MINUTE,
  localStartOfDay,
  MINUTES_PER_DAY,
  parseLocalDate,
  toUtc,
  type DayNumber,
  type Interval,
  type LocalDate,
  type Minutes,
  type Zone,
} from '@pastille/time';

const FIRST_DAY = FIRST_MINUTE / MINUTES_PER_DAY - 1;
const DAYS = LAST_MINUTE / MINUTES_PER_DAY + 2 - FIRST_DAY;

/** The local days of a zone as a table of midnights: which day an instant belongs to costs two reads. */
export class LocalDays {
  private readonly midnights = new Int32Array(DAYS + 1);

  constructor(zone: Zone) {
    for (let i = 0; i <= DAYS; i += 1) {
      this.midnights[i] = toUtc(zone, localStartOfDay(FIRST_DAY + i));
    }
  }

  /** The first minute of a local day; the nearest known one outside the planning range. */
  midnight(day: DayNumber): Minutes {
    return this.midnights[Math.min(Math.max(day - FIRST_DAY, 0), DAYS)] ?? 0;
  }

  /** The local day of an instant; the nearest known one outside the planning range. */
  dayOf(t: Minutes): DayNumber {
    const { midnights } = this;
    let i = Math.min(Math.max(Math.floor(t / MINUTES_PER_DAY) - FIRST_DAY, 0), DAYS - 1);
    while (i > 0 && t < (midnights[i] ?? 0)) i -= 1;
    while (i < DAYS - 1 && t >= (midnights[i + 1] ?? 0)) i += 1;
    return FIRST_DAY + i;
  }

  /** The days that some stretches touch, each once, in order. */
  touchedBy(spans: readonly Interval[]): readonly DayNumber[] {
    const days = new Set<DayNumber>();
    for (const { start, end } of spans) {
      const last = this.dayOf(Math.max(start, end - 1));
      for (let day = this.dayOf(start); day <= last; day += 1) days.add(day);
    }
    return [...days].sort((a, b) => a - b);
  }
}

const known = new WeakMap<Zone, LocalDays>();

export function localDaysOf(zone: Zone): LocalDays {
  let days = known.get(zone);
  if (!days) {
    days = new LocalDays(zone);
    known.set(zone, days);
  }
  return days;
}

/** Midnight `days` after a typed date, in a zone; `null` where it is no date. */
export function midnightOf(zone: Zone, date: LocalDate, days = 0): Minutes | null {
  const day = parseLocalDate(date);
  return day === null ? null : toUtc(zone, localStartOfDay(day + days));
}
