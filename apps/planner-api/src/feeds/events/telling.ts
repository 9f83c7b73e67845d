import type { FeedPrivacy, FeedScope } from '@pastille/contracts';
import type { Intervention, Plan, Series } from '@pastille/scheduling';
import type { LocalDate } from '@pastille/time';
import type { BoardStamps } from '../chronicle/stamps.js';
import type { Words } from './words.js';

/** The page on which the person of a feed may act on a day of work; `null`: nobody's feed, or no link. */
export interface EventLinks {
  readonly ofDay: (intervention: Intervention, date: LocalDate) => string | null;
  readonly ofSeries: (series: Series) => string | null;
}

export const NO_LINKS: EventLinks = { ofDay: () => null, ofSeries: () => null };

/** To whom a feed tells what, and where everything comes from. */
export interface Telling {
  readonly plan: Plan;
  readonly stamps: BoardStamps;
  readonly words: Words;
  readonly privacy: FeedPrivacy;
  readonly scope: FeedScope;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly links: EventLinks;
}
