import { addDays, dayOf, weekdayOf, type LocalDate } from '@pastille/time';

export interface ClosingDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** This year's day, or next year's once it has begun. */
const coming = (today: LocalDate, monthDay: string): LocalDate => {
  const year = Number(today.slice(0, 4));
  const day = `${year}-${monthDay}`;
  return day > today ? day : `${year + 1}-${monthDay}`;
};

/** Three whole weeks from the first Monday of August: when the trade is away. */
export function augustLeave(today: LocalDate): ClosingDays {
  const first = coming(today, '08-01');
  const from = addDays(first, (7 - weekdayOf(dayOf(first))) % 7);
  return { from, to: addDays(from, 20) };
}

/** From Christmas Eve to New Year's Day. */
export function christmasLeave(today: LocalDate): ClosingDays {
  const from = coming(today, '12-24');
  return { from, to: addDays(from, 8) };
}
