import type { Plan } from '@pastille/scheduling';
import { firstWorkingMinute, rulingCalendar } from '@pastille/scheduling/calendar';
import { localStartOfDay, toUtc, type DayNumber, type Minutes } from '@pastille/time';

const QUARTER = 15;

/** When something new most likely begins: the next quarter of an hour today, else the day's first working minute. */
export function nextWorkingStart(plan: Plan, day: DayNumber, now: Minutes): Minutes {
  const calendar = rulingCalendar(plan, { worksiteId: null, team: [] });
  const first =
    firstWorkingMinute(calendar, day) ?? toUtc(plan.settings.zone, localStartOfDay(day) + 480);
  const soon = Math.ceil(now / QUARTER) * QUARTER;
  const dayEnd = toUtc(plan.settings.zone, localStartOfDay(day + 1));
  return first < soon && soon < dayEnd ? soon : first;
}
