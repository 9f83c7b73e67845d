import type { DayHours, HalfDayHours, WeeklyHours } from '../model/index.js';

/** The hours most often worked in that half of the day: what a day off is worth when somebody works it all the same. */
function usual(hours: WeeklyHours, half: keyof DayHours): HalfDayHours | null {
  const counts = new Map<string, { hours: HalfDayHours; count: number }>();
  for (const day of hours) {
    const one = day[half];
    if (!one) continue;
    const key = `${one.from}-${one.to}`;
    const seen = counts.get(key) ?? { hours: one, count: 0 };
    counts.set(key, { hours: one, count: seen.count + 1 });
  }
  let best: { hours: HalfDayHours; count: number } | null = null;
  for (const seen of counts.values()) if (!best || seen.count > best.count) best = seen;
  return best?.hours ?? null;
}

const usualDays = new WeakMap<WeeklyHours, DayHours>();

export function usualDay(hours: WeeklyHours): DayHours {
  let day = usualDays.get(hours);
  if (!day) {
    day = { morning: usual(hours, 'morning'), afternoon: usual(hours, 'afternoon') };
    usualDays.set(hours, day);
  }
  return day;
}
