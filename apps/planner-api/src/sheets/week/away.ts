import type { Absence, Plan } from '@pastille/scheduling';
import { dayOfLocal, localStartOfDay, toLocal } from '@pastille/time';

const NOON = 12 * 60;

/** Half-days that an absence takes, the last not included: a morning until noon is one. */
export function halvesAway(
  { settings }: Plan,
  { start, end }: Pick<Absence, 'start' | 'end'>,
): { readonly from: number; readonly to: number } {
  const { zone } = settings;
  const halfOf = (local: number): number => {
    const day = dayOfLocal(local);
    return 2 * day + (local - localStartOfDay(day) < NOON ? 0 : 1);
  };
  // A night of change makes a day longer or shorter by the clock: it is the wall time that counts.
  return { from: halfOf(toLocal(zone, start)), to: halfOf(toLocal(zone, end - 1)) + 1 };
}
