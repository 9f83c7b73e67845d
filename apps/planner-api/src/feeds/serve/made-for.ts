import { dayOf, formatLocalDate, weekdayOf, type LocalDate } from '@pastille/time';
import { VERSION } from '../../platform/version.js';
import type { Feed } from '../feed.js';

/** How many days something that is off is still told, where that is asked for. */
export const CANCELLED_DAYS = 7;

/** Grows when the same plan is told in other words: what clients have is then no longer right. */
const EDITION = 1;

const dates = new Map<string, Intl.DateTimeFormat>();

/** The date in a zone, without the zone's table: this is asked on every read. */
export function dateIn(zoneName: string, now: Date): LocalDate {
  let format = dates.get(zoneName);
  if (!format) {
    // Sweden writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zoneName, dateStyle: 'short' });
    dates.set(zoneName, format);
  }
  return format.format(now);
}

export interface MadeForParts {
  readonly feed: Feed;
  /** Of the board. */
  readonly revision: number;
  /** Of the links in its events. */
  readonly generation: number;
  readonly today: LocalDate;
}

/**
 * Everything on which the text of a feed depends, in short. Two reads with the same key get the same
 * bytes; so one with a known key needs no plan.
 */
export function madeFor({ feed, revision, generation, today }: MadeForParts): string {
  const day = dayOf(today);
  const monday = formatLocalDate(day - weekdayOf(day));
  const until = feed.includes.cancelled ? today : monday;
  const { owner, privacy, locale, includes } = feed;
  const told = Object.entries(includes).map(([name, is]) => (is ? name : ''));
  return [
    ...[VERSION, EDITION, revision, generation, monday, until],
    ...[owner.role, privacy, locale, told.join('+')],
  ].join('/');
}
