import type { Plan } from '@pastille/scheduling';
import { dayIn } from '@pastille/scheduling/calendar';
import { formatLocalDate } from '@pastille/time';
import type { ActLink } from '../../act-links/links/act-link.js';
import { publishedMarkOf } from '../../act-links/links/published-mark.js';
import type { Missed } from './notices-of-people.js';

export interface Whose {
  readonly resourceId: string;
  readonly generation: number;
}

/** Of the first of them where the person still goes, as their calendar will hold it; `null`: nowhere. */
export function ownDayLink(plan: Plan, missed: readonly Missed[], whose: Whose): ActLink | null {
  for (const { subject, subjectId, kind } of missed) {
    if (subject !== 'intervention' || kind === 'left' || kind === 'cancelled') continue;
    const published = plan.intervention(subjectId)?.published;
    if (!published) continue;
    const day = formatLocalDate(dayIn(plan.settings.zone, published.start));
    return {
      subject: { kind: 'intervention', id: subjectId, day },
      mark: publishedMarkOf(published),
      ...whose,
    };
  }
  return null;
}
