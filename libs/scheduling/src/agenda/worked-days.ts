import type { Interval } from '@pastille/time';
import { formatLocalDate, overlaps, type Minutes } from '@pastille/time';
import { workedPieces } from '../calendar/worked-pieces.js';
import { dayIn } from '../calendar/working-calendar.js';
import type { Intervention, Plan } from '../model/index.js';
import type { WorkedDay } from './agenda-entry.js';
import { goesOn } from './concerned.js';

interface Day {
  readonly day: number;
  readonly start: Minutes;
  end: Minutes;
}

/** From the morning to the evening of each day that is worked: nights and days off are left out, noon is not. */
function daysOf(plan: Plan, intervention: Intervention): readonly Day[] {
  const { zone } = plan.settings;
  const days: Day[] = [];
  for (const { start, end } of workedPieces(plan, intervention)) {
    const day = dayIn(zone, start);
    const last = days.at(-1);
    if (last?.day === day) last.end = end;
    else days.push({ day, start, end });
  }
  return days;
}

/** How many local days are worked. */
export const countOfDays = (plan: Plan, intervention: Intervention): number =>
  daysOf(plan, intervention).length;

/** The worked days of an intervention that lie in a window. */
export function workedDays(
  plan: Plan,
  intervention: Intervention,
  window: Interval,
): readonly WorkedDay[] {
  const days = daysOf(plan, intervention);
  return days.flatMap(({ day, start, end }, index) => {
    if (!overlaps({ start, end }, window)) return [];
    const date = formatLocalDate(day);
    const goes = goesOn(plan, intervention.team, date);
    const place = { nth: index + 1, of: days.length };
    return [{ type: 'day', intervention, date, start, end, ...place, goes }];
  });
}
