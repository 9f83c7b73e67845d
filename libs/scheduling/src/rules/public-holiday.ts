import { overlaps, type DayNumber, type Interval } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import { workedPieces } from '../calendar/worked-pieces.js';
import type { Intervention, Plan } from '../model/index.js';
import { absenceIndexOf } from '../plan/absences.js';
import { localDaysOf } from '../plan/local-days.js';
import { about, type Rule } from './rule.js';
import { shortenedBy } from './shortened.js';

/** The days within a bar that are a public holiday where it is worked. */
function holidaysWithin(plan: Plan, bar: Intervention): readonly Interval[] {
  const { holidays } = rulingCalendar(plan, bar);
  const days = localDaysOf(plan.settings.zone);
  const isHoliday = (day: DayNumber): boolean => holidays.has(day);
  return days
    .touchedBy([bar])
    .filter(isHoliday)
    .map((day) => ({ start: days.midnight(day), end: days.midnight(day + 1) }));
}

/** Work meant for the day, or else work under which the day became one. */
function holidayOf(plan: Plan, bar: Intervention): Interval | null {
  const days = holidaysWithin(plan, bar);
  if (days.length === 0) return null;
  const { holidays } = rulingCalendar(plan, bar);
  const meant = workedPieces(plan, bar).find(({ half }) => holidays.has(Math.floor(half / 2)));
  if (meant) return meant;
  // Where the company closes within the bar too, the closing is what was decided later, and is told as such.
  const { closings } = absenceIndexOf(plan.records.absence);
  return closings.some((closing) => overlaps(closing, bar)) ? null : shortenedBy(plan, bar, days);
}

/** Nobody works on a public holiday unless somebody meant it, or it was made one later: then it is told. */
export const publicHoliday: Rule = {
  code: 'public-holiday',
  over: 'intervention',
  judge({ plan }, intervention) {
    if (intervention.state !== 'open') return [];
    const hit = holidayOf(plan, intervention);
    if (!hit) return [];
    const of = { from: hit.start, to: hit.end };
    return [about(intervention, { code: 'public-holiday', severity: 'warning', ...of })];
  },
};
