import type { FeedReadView, FreshPersonView } from '@pastille/contracts';
import type { Intervention, Plan } from '@pastille/scheduling';
import { dayOfLocal, toLocal, type Minutes } from '@pastille/time';
import i18next from 'i18next';
import { readWords, subscribed, whenWords, type Telling } from '../../feeds/read-words.js';
import { clock, nearDay } from '../view/words.js';
import { changeAt, type FreshChange, type Freshness } from './freshness.js';

export interface Scene {
  readonly plan: Plan;
  readonly fresh: Freshness;
}

/** « 1 changement non relevé : Malo Kerbrat »; `null`: there is nothing to say. */
export function unfetchedWords({ plan, fresh }: Scene, one: Intervention): string | null {
  const unfetched = changeAt(fresh, one)?.unfetched ?? [];
  if (unfetched.length === 0) return null;
  const names = unfetched.map((id) => plan.records.resource.get(id)?.name ?? '').join(', ');
  return i18next.t('onBar', { ns: 'freshness', names });
}

/** « de 7 h 10 », « d’hier à 18 h », « du 21 nov. à 9 h » */
function ofWhen({ language, zone, now }: Telling, at: Minutes): string {
  const local = toLocal(zone, at);
  const time = clock(language, local);
  const [day, today] = [dayOfLocal(local), dayOfLocal(toLocal(zone, now))];
  if (day === today) return i18next.t('of.today', { ns: 'freshness', time });
  if (day === today - 1) return i18next.t('of.yesterday', { ns: 'freshness', time });
  return i18next.t('of.day', { ns: 'freshness', day: nearDay(language, day, today), time });
}

/** The newest read that has the change, and the newest of all. */
function newest(person: FreshPersonView | undefined, revision: number) {
  const reads = subscribed(person?.reads ?? []);
  const has = (read: FeedReadView): boolean => read.revision >= revision;
  return { got: reads.find(has), last: reads[0] };
}

/** « relevé par iPhone à 7 h 02, avant le changement de 7 h 10 »: never that somebody saw it. */
export function reachWords(
  telling: Telling,
  change: FreshChange,
  { resourceId, fresh }: { readonly resourceId: string; readonly fresh: Freshness },
): string {
  const { reach = 'unfetched', told = null } =
    change.people.find((one) => one.resourceId === resourceId) ?? {};
  if (told) {
    return i18next.t('toldBy', { ns: 'freshness', by: told.by, when: whenWords(telling, told.at) });
  }
  const { got, last } = newest(fresh.people.get(resourceId), change.revision);
  if (reach === 'acknowledged') return i18next.t('acknowledged', { ns: 'freshness' });
  if (reach === 'fetched')
    return got ? readWords(telling, got) : i18next.t('fetched', { ns: 'freshness' });
  if (!last) return telling.t('reads.never');
  const when = ofWhen(telling, change.changedAt);
  return i18next.t('before', {
    ...{ ns: 'freshness', read: readWords(telling, last), when },
  });
}
