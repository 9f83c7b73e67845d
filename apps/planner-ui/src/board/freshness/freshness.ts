import type { FreshChangeView, FreshnessView, FreshPersonView } from '@pastille/contracts';
import type { Intervention } from '@pastille/scheduling';

/** What was published and has not reached everybody, or has: one for each bar, series or absence that changed lately. */
export interface FreshChange extends FreshChangeView {
  /** Whom it reached in no way: not fetched, not acknowledged, not told by phone. */
  readonly unfetched: readonly string[];
  /** It begins within a day: they have to be rung. */
  readonly isUrgent: boolean;
}

export type Notice = FreshnessView['notices'][number];

/** What phones know of the plan, as far as can be known: what a server fetched, nobody need have seen. */
export interface Freshness {
  /** Only people who have a feed. */
  readonly people: ReadonlyMap<string, FreshPersonView>;
  /** By the id of what changed. */
  readonly changes: ReadonlyMap<string, FreshChange>;
  /** Whom to ring: it begins within a day and has reached them in no way. By start. */
  readonly notices: readonly Notice[];
  /** How many of the changes have not reached everybody. */
  readonly unfetched: number;
}

/** Nobody subscribes, or nothing is known yet. */
export const NOTHING_FRESH: Freshness = {
  ...{ people: new Map(), changes: new Map(), notices: [], unfetched: 0 },
};

/** The object of before wherever the new one says the same: who looks at it is drawn again only for news. */
function kept<T>(
  before: ReadonlyMap<string, T>,
  now: readonly (readonly [id: string, T])[],
): ReadonlyMap<string, T> {
  const same = now.map(([id, value]): readonly [string, T] => {
    const old = before.get(id);
    return [id, old !== undefined && JSON.stringify(old) === JSON.stringify(value) ? old : value];
  });
  const isSame = same.length === before.size && same.every(([id, one]) => before.get(id) === one);
  return isSame ? before : new Map(same);
}

const changeOf = (change: FreshChangeView, urgent: ReadonlySet<string>): FreshChange => ({
  ...change,
  isUrgent: urgent.has(change.subjectId),
  unfetched: change.people.flatMap(({ resourceId, reach }) =>
    reach === 'unfetched' ? [resourceId] : [],
  ),
});

/** An answer of the server, with the objects of the one before wherever they say the same. */
export function freshnessOf(view: FreshnessView, before: Freshness): Freshness {
  const urgent = new Set(view.notices.map(({ subjectId }) => subjectId));
  const people = kept(
    before.people,
    view.people.map((one) => [one.resourceId, one]),
  );
  const changes = kept(
    before.changes,
    view.changes.map((one) => [one.subjectId, changeOf(one, urgent)]),
  );
  const isSameNotices = JSON.stringify(view.notices) === JSON.stringify(before.notices);
  const notices = isSameNotices ? before.notices : view.notices;
  if (people === before.people && changes === before.changes && isSameNotices) return before;
  const unfetched = [...changes.values()].filter((one) => one.unfetched.length > 0).length;
  return { people, changes, notices, unfetched };
}

/** As far ahead as the server looks at what comes again. */
const MONTH = 31 * 1440;

type Bar = Pick<Intervention, 'id' | 'start' | 'occurrence'>;

/** Of a bar: its own change, or that of the series whose next visits are others. */
export function changeAt({ changes }: Freshness, bar: Bar): FreshChange | undefined {
  const own = changes.get(bar.id);
  if (own || bar.occurrence === null) return own;
  const ofSeries = changes.get(bar.occurrence.seriesId);
  const isNext = ofSeries && bar.start >= ofSeries.start && bar.start < ofSeries.start + MONTH;
  return isNext ? ofSeries : undefined;
}

/** What of it says so: on a bar, in a filter. */
export const isUnfetched = (fresh: Freshness, bar: Bar): boolean =>
  (changeAt(fresh, bar)?.unfetched.length ?? 0) > 0;

/** It begins within a day: somebody has to be rung. */
export const isUrgent = (fresh: Freshness, bar: Bar): boolean =>
  changeAt(fresh, bar)?.isUrgent ?? false;
