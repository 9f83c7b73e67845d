import type { FreshChangeView } from '@pastille/contracts';
import type { PublishedCopy } from '@pastille/scheduling';
import type { Minutes } from '@pastille/time';
import { isDeepStrictEqual } from 'node:util';
import type { NewsRow } from '../persistence/chronicle-rows.js';

export type NewsKind = FreshChangeView['people'][number]['kind'];

/** All published changes of one intervention after a reader’s last read, as one: there and back is none. */
export interface NetNews {
  readonly interventionId: string;
  readonly worksiteId: string | null;
  readonly before: PublishedCopy | null;
  readonly after: PublishedCopy | null;
  /** Of the last of them. */
  readonly revision: number;
  readonly at: Date;
}

/** By intervention, in the order of revisions. */
export function byIntervention(news: readonly NewsRow[]): ReadonlyMap<string, readonly NewsRow[]> {
  const found = new Map<string, NewsRow[]>();
  for (const one of news) {
    const known = found.get(one.interventionId);
    if (known) known.push(one);
    else found.set(one.interventionId, [one]);
  }
  return found;
}

/** @param rows of one intervention, in order */
export function netNews(rows: readonly NewsRow[]): NetNews | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const { interventionId, worksiteId, after, revision, at } = last;
  return { interventionId, worksiteId, before: first.before, after, revision, at };
}

/** When somebody last read, for whom what was told before it is no news: a revision, or for a new reader an instant. */
export interface ReadUpTo {
  readonly revision: number | null;
  readonly since: Date;
}

export const newsAfter = (
  rows: readonly NewsRow[],
  { revision, since }: ReadUpTo,
): readonly NewsRow[] =>
  rows.filter((row) => (revision === null ? row.at > since : row.revision > revision));

export type Tells = (
  news: { readonly worksiteId: string | null },
  copy: PublishedCopy | null,
) => boolean;

/** For one who knew of it and does not go any more. */
const lossOf = (after: PublishedCopy | null): NewsKind =>
  after === null || after.state === 'cancelled' ? 'cancelled' : 'left';

/** For one who knew of it and still goes. */
function shiftOf(before: PublishedCopy, after: PublishedCopy): NewsKind | null {
  if (before.start !== after.start || before.end !== after.end) return 'moved';
  return isDeepStrictEqual(before.team, after.team) ? null : 'team';
}

/** What the news are to one whose agenda `tells` of some copies; `null` = nothing. */
export function kindFor(net: NetNews, tells: Tells): NewsKind | null {
  const { before, after } = net;
  const knew = tells(net, before);
  const goes = tells(net, after);
  if (!knew) return goes ? 'new' : null;
  if (!goes) return lossOf(after);
  return before && after && shiftOf(before, after);
}

/** Where it is now, or was for those from whom it was taken. */
export const placesOf = ({ before, after }: NetNews): readonly PublishedCopy[] =>
  [after, before].filter((copy) => copy !== null);

/** Nobody has to hear of what is past. */
export const isOver = (net: NetNews, now: Minutes): boolean =>
  placesOf(net).every(({ end }) => end <= now);
