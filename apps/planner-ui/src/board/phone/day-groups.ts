import type { Absence, Plan } from '@pastille/scheduling';
import { localStartOfDay, toUtc, type DayNumber } from '@pastille/time';
import { axisOf } from '../timeline/axis.js';
import { toCalendar } from '../timeline/toCalendar.js';
import type { Shown } from '../filters/shown.js';
import type { Face } from '../view/address.js';
import type { Facts } from '../view/facts.js';
import { isWorkedOn } from './part-of-day.js';

/** One person, machine or worksite, and what stands there on that day. */
export interface DayGroup {
  readonly id: string;
  /** By start. */
  readonly interventionIds: readonly string[];
  readonly absences: readonly Absence[];
}

/** The rows of the timeline on one day, without those on which nothing happens. */
export function groupsOfDay(
  { plan, facts, shown }: { readonly plan: Plan; readonly facts: Facts; readonly shown: Shown },
  face: Exclude<Face, 'table'>,
  day: DayNumber,
): readonly DayGroup[] {
  const range = { from: day, days: 1 };
  const { rows, bars } = toCalendar({
    face,
    plan,
    facts,
    range,
    axis: axisOf('day', plan.settings.hours),
    mayMove: false,
    shown,
  });
  const start = toUtc(plan.settings.zone, localStartOfDay(day));
  const end = toUtc(plan.settings.zone, localStartOfDay(day + 1));
  const byRow = new Map<string, { at: number; id: string }[]>();
  for (const { resourceId, start: at, extendedProps } of bars) {
    const ids = [extendedProps.interventionId, ...extendedProps.more].filter((id) => {
      const one = plan.intervention(id);
      return one === undefined || isWorkedOn(plan, one, day);
    });
    const row = byRow.get(resourceId) ?? [];
    row.push(...ids.map((id) => ({ at: plan.intervention(id)?.start ?? at.getTime(), id })));
    byRow.set(resourceId, row);
  }
  return rows.flatMap(({ id, kind }) => {
    const own = (byRow.get(id) ?? []).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    const away =
      kind === 'resource'
        ? plan.absencesOf(id).filter((absence) => absence.start < end && absence.end > start)
        : [];
    return own.length + away.length > 0
      ? [{ id, interventionIds: own.map((one) => one.id), absences: away }]
      : [];
  });
}
