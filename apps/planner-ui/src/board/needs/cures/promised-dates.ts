import type { WorksiteStart } from '@pastille/scheduling';
import { dayOf, dayOfLocal, formatLocalDate, toLocal } from '@pastille/time';
import { openBars } from './bars.js';
import type { Ask, Idea } from './cure.js';
import { anotherSlot, planIt } from './find-a-slot.js';
import { startingAt } from './later-or-earlier.js';

function typed(worksiteId: string, start: WorksiteStart, kind: 'firm-date' | 'provisional'): Idea {
  const command = { type: 'set-worksite-start', worksiteId, start } as const;
  return { kind, words: { day: dayOf(start.date) }, command };
}

/** The date goes where the work stands, or the work to the date, or it was no promise after all. */
export function keepFirmStart(ask: Ask): readonly Idea[] {
  const { plan, conflict, now } = ask;
  const start = plan.records.worksite.get(conflict.subject)?.start;
  const [first] = openBars(plan, conflict);
  if (!start || !first) return [];
  const date = formatLocalDate(dayOfLocal(toLocal(plan.settings.zone, first.start)));
  const { from } = conflict;
  return [
    typed(conflict.subject, { date, certainty: 'firm' }, 'firm-date'),
    ...(from !== null && from > now ? [startingAt(ask, { one: first, start: from })] : []),
    typed(conflict.subject, { date: start.date, certainty: 'provisional' }, 'provisional'),
  ];
}

/** Work outside of its window goes into it; what nobody planned in time is planned now. */
export function keepWindow(ask: Ask): readonly Idea[] {
  const { plan, conflict } = ask;
  const bars = openBars(plan, conflict);
  if (bars.length > 0) return bars.flatMap((one) => anotherSlot(ask, one));
  const task = plan.records.task.get(conflict.subject);
  return task ? planIt(ask, task) : [];
}
