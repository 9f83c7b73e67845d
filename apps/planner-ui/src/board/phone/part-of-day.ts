import type { Intervention, Plan } from '@pastille/scheduling';
import { workedPieces } from '@pastille/scheduling/calendar';
import { dayOfLocal, toLocal, type DayNumber, type Interval } from '@pastille/time';

/** Over a weekend lies a job that nobody is at; only what is worked at no time at all is listed all the same. */
export function isWorkedOn(plan: Plan, one: Intervention, day: DayNumber): boolean {
  const { zone } = plan.settings;
  const pieces = workedPieces(plan, one);
  const dayAt = (at: number): DayNumber => dayOfLocal(toLocal(zone, at));
  return (
    pieces.length === 0 ||
    pieces.some(({ start, end }) => dayAt(start) <= day && day <= dayAt(end - 1))
  );
}

/** From when to when somebody is at it on that day: a job of a week is not « 13 h 30 – 12 h ». */
export function partOfDay(plan: Plan, one: Intervention, day: DayNumber): Interval {
  const { zone } = plan.settings;
  const pieces = workedPieces(plan, one).filter(
    ({ start }) => dayOfLocal(toLocal(zone, start)) === day,
  );
  return { start: pieces[0]?.start ?? one.start, end: pieces.at(-1)?.end ?? one.end };
}
