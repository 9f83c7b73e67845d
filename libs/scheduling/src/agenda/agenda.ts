import { formatLocalDate, overlaps, type Interval, type Minutes } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import type { Intervention, Plan } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { Agenda, AgendaEntry, WorkedDay } from './agenda-entry.js';
import type { AgendaQuery } from './agenda-query.js';
import { asTold } from './as-told.js';
import { peopleOf, toldTo, type IsTold } from './concerned.js';
import { comingAgain } from './ruled-series.js';
import { absencesIn, onCallIn } from './time-off.js';
import { workedDays } from './worked-days.js';

const byStart = (a: Intervention, b: Intervention): number =>
  a.start - b.start || byCodeUnit(a.id, b.id);

/** All that was published and overlaps the window, by start. */
function publishedIn(plan: Plan, { window, keepsCancelled }: AgendaQuery): readonly Intervention[] {
  const found: Intervention[] = [];
  for (const one of plan.records.intervention.values()) {
    const { published } = one;
    if (published === null || !overlaps(published, window)) continue;
    if (published.state === 'cancelled' && !keepsCancelled(one.id)) continue;
    const told = asTold(one);
    if (told) found.push(told);
  }
  return found.sort(byStart);
}

/** The days of an intervention that are this agenda's. */
function daysTold(
  plan: Plan,
  one: Intervention,
  { isTold, window }: { readonly isTold: IsTold; readonly window: Interval },
): readonly WorkedDay[] {
  return workedDays(plan, one, window).filter(({ date }) =>
    isTold({ worksiteId: one.worksiteId, team: one.team, date }),
  );
}

function restOf(plan: Plan, { scope, includes, window }: AgendaQuery): readonly AgendaEntry[] {
  const { zone } = plan.settings;
  const people = peopleOf(plan, scope, {
    from: formatLocalDate(dayIn(zone, window.start)),
    to: formatLocalDate(dayIn(zone, window.end - 1)),
  });
  return [
    ...(includes.absences ? absencesIn(plan, people, window) : []),
    ...(includes.onCall ? onCallIn(plan, people, window) : []),
  ];
}

/**
 * What somebody is told of a plan over a window: only what was published, never a draft. One entry for
 * each worked day of an intervention; what comes again as its rule, where one can tell it.
 */
export function agenda(plan: Plan, query: AgendaQuery): Agenda {
  const { scope, includes, window, most } = query;
  const isTold = toldTo(plan, scope, includes);
  const again = comingAgain({ plan, isTold, window });
  const entries: AgendaEntry[] = [...again.ruled, ...restOf(plan, query), ...again.days];
  let cutAt: Minutes | null = null;
  for (const one of publishedIn(plan, query)) {
    if (again.told.has(one.id)) continue;
    const days = daysTold(plan, one, { isTold, window });
    if (days.length > 0 && entries.length + days.length > most) {
      cutAt = one.start;
      break;
    }
    entries.push(...days);
  }
  return { entries, cutAt };
}
