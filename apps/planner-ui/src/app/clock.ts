import type { LocalDate, Minutes, Zone } from '@pastille/time';
import { dayOfLocal, formatLocalDate, toLocal } from '@pastille/time';

const DAY_MS = 86_400_000;

let shift = 0;

/**
 * The server may live on another day (demo, tests): the page follows it. A day keeps the wall time of
 * the machine, an instant is taken as it is.
 */
export function followServer(today: string | null): void {
  if (today === null) return;
  const isDay = today.length === 10;
  const asked = Date.parse(isDay ? `${today}T00:00:00Z` : today);
  if (Number.isNaN(asked)) return;
  const real = Date.now();
  shift = isDay ? asked - Math.floor(real / DAY_MS) * DAY_MS : asked - real;
}

/** The only `now()` of the browser: UTC minutes. */
export const now = (): Minutes => Math.floor((Date.now() + shift) / 60_000);

export const nowDate = (): Date => new Date(Date.now() + shift);

export const today = (zone: Zone): LocalDate => formatLocalDate(dayOfLocal(toLocal(zone, now())));
