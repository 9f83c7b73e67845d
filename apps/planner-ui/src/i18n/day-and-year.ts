import { civilOf, type DayNumber, type LocalDate } from '@pastille/time';
import { shortDay, type Language } from '../board/view/words.js';

/** « 23 nov. », and the year where it is not this one: « 12 janv. 2027 ». */
export function dayAndYear(language: Language, day: DayNumber, today: LocalDate): string {
  const { year } = civilOf(day);
  const text = shortDay(language, day);
  return year === Number(today.slice(0, 4)) ? text : `${text} ${year}`;
}
