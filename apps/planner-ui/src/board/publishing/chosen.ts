import type { Plan } from '@pastille/scheduling';
import type { Digest, News } from '@pastille/scheduling/publication';
import { dayOfLocal, toLocal, type DayNumber } from '@pastille/time';

/** Who stands in the digest for those whom nobody tells. */
export const NOBODY = '';

export const whoOf = ({ resourceId }: Digest): string => resourceId ?? NOBODY;

/** The day on which a piece of news matters: where it is now, else where it was. */
export function dayOfNews({ settings }: Plan, { from, to }: News): DayNumber {
  const place = to ?? from;
  return place ? dayOfLocal(toLocal(settings.zone, place.start)) : 0;
}

/** The days of which there is news, each once, in order. */
export const daysOf = (plan: Plan, digest: readonly Digest[]): readonly DayNumber[] =>
  [...new Set(digest.flatMap(({ news }) => news.map((one) => dayOfNews(plan, one))))].sort(
    (a, b) => a - b,
  );

export interface Choice {
  /** Whom not to tell: all are chosen at first, whoever comes later too. */
  readonly without: ReadonlySet<string>;
  /** `null` = whatever the day. */
  readonly days: ReadonlySet<DayNumber> | null;
}

export const EVERYTHING: Choice = { without: new Set(), days: null };

/** The digest of the chosen days, without those who have no news then. */
export const digestOn = (
  plan: Plan,
  digest: readonly Digest[],
  { days }: Choice,
): readonly Digest[] =>
  days === null
    ? digest
    : digest.flatMap((one) => {
        const news = one.news.filter((item) => days.has(dayOfNews(plan, item)));
        return news.length > 0 ? [{ ...one, news }] : [];
      });

/** The interventions to publish, each once. */
export const idsChosen = (
  plan: Plan,
  digest: readonly Digest[],
  choice: Choice,
): readonly string[] => [
  ...new Set(
    digestOn(plan, digest, choice)
      .filter((one) => !choice.without.has(whoOf(one)))
      .flatMap(({ news }) => news.map(({ interventionId }) => interventionId)),
  ),
];

/** Those who hear of it although nobody chose them: an intervention is told to all its team. */
export function alsoTold(plan: Plan, digest: readonly Digest[], choice: Choice): readonly string[] {
  const ids = new Set(idsChosen(plan, digest, choice));
  return digest.flatMap((one) =>
    one.resourceId !== null &&
    choice.without.has(one.resourceId) &&
    one.news.some(({ interventionId }) => ids.has(interventionId))
      ? [one.resourceId]
      : [],
  );
}

/** One taken out of a set, or put into it. */
export function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const after = new Set(set);
  if (!after.delete(one)) after.add(one);
  return after;
}
