import { dayOf, localStartOfDay, toUtc, zoneFromIntl, type Minutes } from '@pastille/time';

const PARIS = zoneFromIntl('Europe/Paris', 2000, 2099);

/** Wall time in Paris, as a planner says it: `at('2026-11-23 08:00')`. */
export function at(wall: string): Minutes {
  const [date = '', time = '00:00'] = wall.split(' ');
  const [hour = '0', minute = '0'] = time.split(':');
  return toUtc(PARIS, localStartOfDay(dayOf(date)) + Number(hour) * 60 + Number(minute));
}
