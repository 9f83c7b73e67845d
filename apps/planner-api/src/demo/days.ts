import {
  civilOf,
  dayNumberOf,
  dayOf,
  isoWeekOf,
  localStartOfDay,
  toLocal,
  toUtc,
  weekdayOf,
  zoneFromIntl,
  type DayNumber,
  type LocalDate,
  type Minutes,
  type Zone,
} from '@pastille/time';

/** The demo's days: everything is placed from `today`. */
export class Days {
  readonly zone: Zone = zoneFromIntl('Europe/Paris', 2000, 2100);
  readonly today: DayNumber;

  constructor(today: LocalDate) {
    this.today = dayOf(today);
  }

  /** The instant of a wall time, `minutes` after midnight. */
  at(day: DayNumber, minutes: number): Minutes {
    return toUtc(this.zone, localStartOfDay(day) + minutes);
  }

  /** The first half-day that is not over when the demo begins: this morning. */
  get firstHalf(): number {
    return 2 * this.today;
  }

  /** The half-day in which an instant lies; noon parts them. */
  halfAt(t: Minutes): number {
    return Math.floor(toLocal(this.zone, t) / 720);
  }

  monday(weeksFromNow: number): DayNumber {
    return this.today - weekdayOf(this.today) + 7 * weeksFromNow;
  }

  /** Monday to Friday of a week. */
  weekdaysOf(weeksFromNow: number): readonly DayNumber[] {
    const monday = this.monday(weeksFromNow);
    return [0, 1, 2, 3, 4].map((weekday) => monday + weekday);
  }

  /** That date of the year of `today`, of the year before and of the one after, where it is near. */
  yearly(month: number, day: number): readonly DayNumber[] {
    const { year } = civilOf(this.today);
    return [year - 1, year, year + 1]
      .map((each) => dayNumberOf(each, month, day))
      .filter((each) => each > this.today - 240 && each < this.today + 300);
  }

  /** The week of the next (or present) closing at Christmas, where it is within ten months. */
  get christmasWeek(): number | null {
    const next = this.yearly(12, 24).find((day) => day > this.today - 7);
    return next === undefined ? null : Math.floor((next - this.monday(0)) / 7);
  }

  isoWeek(weeksFromNow: number): number {
    return isoWeekOf(this.monday(weeksFromNow)).week;
  }
}
