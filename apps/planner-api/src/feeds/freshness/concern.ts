import type { FreshChangeView } from '@pastille/contracts';
import type { Minutes } from '@pastille/time';
import type { NewsRow } from '../persistence/chronicle-rows.js';
import type { PhoneCall } from '../persistence/phone-call-rows.js';
import type { FeedRead } from '../persistence/read-rows.js';
import {
  meaningFor,
  netNews,
  newsAfter,
  type Meaning,
  type ReadUpTo,
  type Tells,
} from './net-news.js';
import type { Slot, SlotsOf } from './slots.js';

const MILLISECONDS = 60_000;
/** How far ahead a change that did not get through is worth a phone call. */
const NOTICE_MINUTES = 1440;

/** Somebody who has a feed. */
export interface Reader {
  readonly resourceId: string;
  /** Of own work, and of own time off where it is in the feed. */
  readonly tells: Tells;
  readonly upTo: ReadUpTo;
  readonly reads: readonly FeedRead[];
}

/** How somebody may know of a change otherwise than by a calendar. */
export interface Otherwise {
  /** « Bien reçu », of what that change made. */
  readonly isAcknowledged: (change: NewsRow, resourceId: string) => boolean;
  /** The last time that somebody was rung about it. */
  readonly callAbout: (subjectId: string, resourceId: string) => PhoneCall | null;
}

type Person = FreshChangeView['people'][number];

/** What one subject’s news are to one reader; when, its slots say. */
export interface Concern extends Omit<Person, 'start' | 'soonest'> {
  readonly differing: readonly Slot[];
}

export const minutesOf = (at: Date): Minutes => Math.floor(at.getTime() / MILLISECONDS);

interface Asked extends Otherwise {
  readonly slotsOf: SlotsOf;
}

function meaningOf(rows: readonly NewsRow[], tells: Tells, slotsOf: SlotsOf): Meaning | null {
  const net = netNews(rows, slotsOf);
  return net && meaningFor(net, tells);
}

/** What came after their last read. Who was rung knows what held then, whatever stands in their calendar. */
function unheardOf(
  rows: readonly NewsRow[],
  { resourceId, tells }: Reader,
  { slotsOf, isAcknowledged, call }: Asked & { readonly call: PhoneCall | null },
): Concern | null {
  const unheard = call ? rows.filter(({ revision }) => revision > call.revision) : rows;
  const last = unheard.at(-1);
  const meaning = meaningOf(unheard, tells, slotsOf);
  if (!last || !meaning) return null;
  const reach = isAcknowledged(last, resourceId) ? 'acknowledged' : 'unfetched';
  return { resourceId, ...meaning, reach, told: null };
}

/** `null` = nothing, ever. */
export function concernOf(rows: readonly NewsRow[], reader: Reader, asked: Asked): Concern | null {
  const { resourceId, tells, upTo } = reader;
  const unread = newsAfter(rows, upTo);
  const call = asked.callAbout(rows[0]?.subjectId ?? '', resourceId);
  const unheard = unheardOf(unread, reader, { ...asked, call });
  if (unheard) return unheard;
  const heard = call && meaningOf(unread, tells, asked.slotsOf);
  if (call && heard) {
    const told = { by: call.byName, at: minutesOf(call.at) };
    return { resourceId, ...heard, reach: 'told', told };
  }
  const fetched = lastConcerning(rows, tells, asked.slotsOf);
  return fetched && { resourceId, ...fetched, reach: 'fetched', told: null };
}

function lastConcerning(rows: readonly NewsRow[], tells: Tells, slotsOf: SlotsOf): Meaning | null {
  for (const row of rows.toReversed()) {
    const meaning = meaningOf([row], tells, slotsOf);
    if (meaning) return meaning;
  }
  return null;
}

/** Who is ill has said so: nobody has to ring them about it. */
const isWorthACall = ({ off }: Slot): boolean => off?.reason !== 'sickness';

/** It reached them in no way, and what is different is of the next day. */
export const isToRing = ({ reach, differing }: Concern, now: Minutes): boolean =>
  reach === 'unfetched' &&
  differing.some(
    (slot) => isWorthACall(slot) && slot.start < now + NOTICE_MINUTES && slot.end > now,
  );
