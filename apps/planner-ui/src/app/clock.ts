import type { LocalDate, Minutes, Zone } from '@pastille/time';
import { dayOfLocal, formatLocalDate, toLocal } from '@pastille/time';

const DAY_MS = 86_400_000;
/** Below this it may as well be the way of the answer: it is told in whole seconds, and takes its time. */
const NOTICEABLE_MS = 20_000;

/** How far the server lives from real time (demo, tests), and how wrong the clock of this machine is. */
let shift = 0;
let wrong = 0;

/**
 * Everybody plans by the server's clock: a machine five minutes ahead would close what is still going
 * on. Every answer carries it.
 * @param date the `Date` header of an answer
 */
export function setByServer(date: string | null): void {
  const said = date === null ? NaN : Date.parse(date);
  if (Number.isNaN(said)) return;
  const off = said - Date.now();
  wrong = Math.abs(off) < NOTICEABLE_MS ? 0 : off;
}

const machine = (): number => Date.now() + wrong;

/**
 * The server may live on another day (demo, tests): the page follows it. A day keeps the wall time of
 * the machine, an instant is taken as it is.
 */
export function followServer(today: string | null): void {
  if (today === null) return;
  const isDay = today.length === 10;
  const asked = Date.parse(isDay ? `${today}T00:00:00Z` : today);
  if (Number.isNaN(asked)) return;
  const real = machine();
  shift = isDay ? asked - Math.floor(real / DAY_MS) * DAY_MS : asked - real;
}

/** The only `now()` of the browser: UTC minutes. */
export const now = (): Minutes => Math.floor((machine() + shift) / 60_000);

export const nowDate = (): Date => new Date(machine() + shift);

export const today = (zone: Zone): LocalDate => formatLocalDate(dayOfLocal(toLocal(zone, now())));
