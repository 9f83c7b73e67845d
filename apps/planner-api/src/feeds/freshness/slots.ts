import { expand, type Absence, type PublishedCopy, type Series } from '@pastille/scheduling';
import type { Assignment, Plan } from '@pastille/scheduling';
import { occurrenceAt } from '@pastille/scheduling/series';
import type { Interval, Minutes } from '@pastille/time';
import type { InterventionNews, News } from '../chronicle/news-of.js';

const MINUTES_PER_DAY = 1440;
/** Of a series, what comes within a month: of what lies further, a phone hears in time. */
const DAYS_AHEAD = 31;
/** A visit that goes on for longer than that is no visit. */
const DAYS_BACK = 7;

/** One thing that somebody is told of: where to be when, or that they are off. */
export interface Slot extends Interval {
  readonly worksiteId: string | null;
  readonly team: readonly Assignment[];
  /** `null`: it is work. */
  readonly off: Pick<Absence, 'resourceId' | 'reason'> | null;
}

/** What one side of a piece of news tells, by start; nothing of what does not take place. */
export type SlotsOf = (news: News, side: 'before' | 'after') => readonly Slot[];

const workSlot = (
  { start, end, team }: Pick<PublishedCopy, 'start' | 'end' | 'team'>,
  worksiteId: string | null,
): Slot => ({ start, end, team, worksiteId, off: null });

const offSlot = ({ start, end, resourceId, reason }: Absence): Slot => ({
  ...{ start, end, worksiteId: null, team: [] },
  off: { resourceId, reason },
});

/** Nothing of it was published: people know what the rule of its series says. */
function asRuled(plan: Plan, { occurrence }: InterventionNews): readonly Slot[] {
  const series = occurrence && plan.records.series.get(occurrence.seriesId);
  const visit = series && occurrenceAt(plan, series, occurrence.key);
  return visit ? [workSlot(visit, series.worksiteId)] : [];
}

function ofCopy(plan: Plan, news: InterventionNews, copy: PublishedCopy | null): readonly Slot[] {
  if (copy === null) return asRuled(plan, news);
  return copy.state === 'cancelled' ? [] : [workSlot(copy, news.worksiteId)];
}

/** The visits that nobody touched; those that somebody did are news of their own. */
function visitsOf(plan: Plan, series: Series, now: Minutes): readonly Slot[] {
  const range = {
    start: now - DAYS_BACK * MINUTES_PER_DAY,
    end: now + DAYS_AHEAD * MINUTES_PER_DAY,
  };
  return expand(plan, series, range)
    .occurrences.filter(({ end }) => end > now)
    .map((one) => workSlot(one, series.worksiteId));
}

/** The slots of news on a plan, worked out once for all readers. */
export function slotsIn(plan: Plan, now: Minutes): SlotsOf {
  const known = new WeakMap<readonly Series[], readonly Slot[]>();
  const visits = (all: readonly Series[]): readonly Slot[] => {
    const found =
      known.get(all) ??
      all
        .flatMap((series) => visitsOf(plan, series, now))
        .sort((a, b) => a.start - b.start || a.end - b.end);
    known.set(all, found);
    return found;
  };
  return (news, side) => {
    switch (news.subject) {
      case 'intervention':
        return ofCopy(plan, news, news[side]);
      case 'series':
        return visits(news[side] ?? []);
      case 'absence': {
        const absence = news[side];
        return absence ? [offSlot(absence)] : [];
      }
    }
  };
}
