import type { FreshChangeView } from '@pastille/contracts';
import type { Minutes } from '@pastille/time';
import { isDeepStrictEqual } from 'node:util';
import type { NewsRow } from '../persistence/chronicle-rows.js';
import type { Slot, SlotsOf } from './slots.js';

export type NewsKind = FreshChangeView['people'][number]['kind'];

/** All changes of one subject after a reader’s last read, as one: there and back is none. */
export interface NetNews {
  /** The last of them. */
  readonly last: NewsRow;
  readonly before: readonly Slot[];
  readonly after: readonly Slot[];
}

/** By what they are of, in the order of revisions. */
export function bySubject(news: readonly NewsRow[]): ReadonlyMap<string, readonly NewsRow[]> {
  const found = new Map<string, NewsRow[]>();
  for (const one of news) {
    const known = found.get(one.subjectId);
    if (known) known.push(one);
    else found.set(one.subjectId, [one]);
  }
  return found;
}

/** @param rows of one subject, in order */
export function netNews(rows: readonly NewsRow[], slotsOf: SlotsOf): NetNews | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  return { last, before: slotsOf(first, 'before'), after: slotsOf(last, 'after') };
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

/** Whether an agenda tells of it. */
export type Tells = (slot: Slot) => boolean;

/** What news are to one whose agenda tells some of it. */
export interface Meaning {
  readonly kind: NewsKind;
  /** What is there now and was not, or the other way round. */
  readonly differing: readonly Slot[];
}

const isSame = (a: Slot, b: Slot): boolean =>
  a.start === b.start && a.end === b.end && isDeepStrictEqual(a.team, b.team);

const without = (some: readonly Slot[], others: readonly Slot[]): readonly Slot[] =>
  some.filter((one) => !others.some((other) => isSame(one, other)));

/** What is there now first. */
export const differing = ({ before, after }: Pick<NetNews, 'before' | 'after'>) => [
  ...without(after, before),
  ...without(before, after),
];

const times = (slots: readonly Slot[]) => slots.map(({ start, end }) => [start, end]);

/** `null` = nothing. */
export function meaningFor(net: NetNews, tells: Tells): Meaning | null {
  const [before, after] = [net.before.filter(tells), net.after.filter(tells)];
  const all = differing({ before, after });
  if (all.length === 0) return null;
  const meaning = (kind: NewsKind): Meaning => ({ kind, differing: all });
  if (before.length === 0) return meaning('new');
  // For one who knew of it and does not go any more.
  if (after.length === 0) return meaning(net.after.length === 0 ? 'cancelled' : 'left');
  return meaning(isDeepStrictEqual(times(before), times(after)) ? 'team' : 'moved');
}

/** When it begins, or began for those from whom it was taken; of a series what differs first. */
export const startOf = (net: NetNews): Minutes =>
  (differing(net)[0] ?? net.after[0] ?? net.before[0])?.start ?? 0;

/** Nobody has to hear of what is past. */
export const isOver = ({ before, after }: NetNews, now: Minutes): boolean =>
  [...before, ...after].every(({ end }) => end <= now);
