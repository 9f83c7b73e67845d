import type { FeedReadView } from '@pastille/contracts';
import { dayOfLocal, toLocal, type DayNumber, type Minutes, type Zone } from '@pastille/time';
import type { TFunction } from 'i18next';
import { clock, nearDay, type Language } from '../board/view/words.js';

/** Where and in whose words a time is told. */
export interface Telling {
  readonly t: TFunction<'feeds'>;
  readonly language: Language;
  readonly zone: Zone;
  readonly now: Minutes;
}

const dayAt = (zone: Zone, at: Minutes): DayNumber => dayOfLocal(toLocal(zone, at));

/** « à 7 h 02 », « hier à 18 h », « le 21 nov. à 7 h 02 » */
export function whenWords({ t, language, zone, now }: Telling, at: Minutes): string {
  const time = clock(language, toLocal(zone, at));
  const [day, today] = [dayAt(zone, at), dayAt(zone, now)];
  if (day === today) return t('reads.at', { time });
  if (day === today - 1) return t('reads.yesterday', { time });
  return t('reads.on', { day: nearDay(language, day, today), time });
}

/** « relevé par iPhone à 7 h 02 »: a program fetched it, nobody need have looked. */
export function readWords(telling: Telling, { client, at }: FeedReadView): string {
  const { t } = telling;
  const when = whenWords(telling, at);
  if (client === 'person') return t('reads.person', { when });
  return t('reads.by', { client: t(`reads.clients.${client}`), when });
}

/** Reads that are a subscription: whoever looked at the address in a browser got no calendar. */
export const subscribed = (reads: readonly FeedReadView[]): readonly FeedReadView[] =>
  reads.filter(({ client }) => client !== 'person');

/** The slowest of the usual clients comes within that time (Google: 4 to 24 hours). */
const SLOWEST = 24 * 60;

/** Why nothing fetched it yet: too early to tell, or never added to a phone. */
export const whyNever = (issuedAt: Minutes, now: Minutes): 'whyEarly' | 'whyLate' =>
  now - issuedAt < SLOWEST ? 'whyEarly' : 'whyLate';
