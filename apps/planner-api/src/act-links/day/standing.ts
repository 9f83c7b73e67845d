import type { Plan } from '@pastille/scheduling';
import { dayOf, type LocalDate } from '@pastille/time';
import type { ActLink } from '../links/act-link.js';
import { nextOfSeries, workOf, type DayWork } from './day-work.js';

/** Reports of Friday come on Monday, and sometimes on Tuesday week. */
export const DAYS_TO_REPORT = 7;

/**
 * How it is with what a link is about.
 * `ready`: as the event said. `moved`: another time or team now. `elsewhere`: not on that day any more.
 * `not-yours`: others go. `cancelled`, `gone`. `expired`: too long ago.
 */
export type Standing =
  | { readonly type: 'ready' | 'moved'; readonly work: DayWork }
  | {
      readonly type: 'elsewhere' | 'not-yours' | 'cancelled' | 'expired';
      readonly work: DayWork | null;
    }
  | { readonly type: 'gone'; readonly work: null };

const GONE: Standing = { type: 'gone', work: null };

export function standingOf(plan: Plan, link: ActLink, today: LocalDate): Standing {
  const { subject } = link;
  return subject.kind === 'series'
    ? ofSeries(plan, link, today)
    : ofIntervention(plan, { ...link, ...subject }, today);
}

function ofSeries(plan: Plan, { subject, resourceId, mark }: ActLink, today: LocalDate): Standing {
  if (!plan.records.series.has(subject.id)) return GONE;
  const work = nextOfSeries(plan, { seriesId: subject.id, resourceId }, today);
  if (!work) return { type: 'elsewhere', work };
  // A visit that something touched has a copy of its own: its event shows that, whatever the rule says.
  return { type: !work.untouched || work.mark === mark ? 'ready' : 'moved', work };
}

interface Asked extends Pick<ActLink, 'resourceId' | 'mark'> {
  readonly id: string;
  readonly day: LocalDate;
}

function ofIntervention(
  plan: Plan,
  { id, day, resourceId, mark }: Asked,
  today: LocalDate,
): Standing {
  const one = plan.intervention(id);
  if (!one?.published) return GONE;
  const work = workOf(plan, id, day);
  if (one.published.state === 'cancelled') return { type: 'cancelled', work };
  if (dayOf(today) - dayOf(day) > DAYS_TO_REPORT) return { type: 'expired', work };
  if (!work) return { type: 'elsewhere', work };
  if (!work.goes.includes(resourceId)) return { type: 'not-yours', work };
  return { type: work.mark === mark ? 'ready' : 'moved', work };
}
