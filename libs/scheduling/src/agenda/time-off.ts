import {
  formatLocalDate,
  localStartOfDay,
  overlaps,
  toLocal,
  toUtc,
  type Interval,
  type LocalDate,
} from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import type { Absence, Plan, ResourceId } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import type { OnCallDays, TimeOff } from './agenda-entry.js';

/** `null`: everybody. */
export type People = ReadonlySet<ResourceId> | null;

const isAmong = (people: People, id: ResourceId): boolean => people === null || people.has(id);

const datesOf = (plan: Plan, { start, end }: Interval): { first: LocalDate; last: LocalDate } => ({
  first: formatLocalDate(dayIn(plan.settings.zone, start)),
  last: formatLocalDate(dayIn(plan.settings.zone, end - 1)),
});

/** A part of one day has hours; anything longer is told by whole days, as people say it. */
function timeOff(plan: Plan, absence: Absence): TimeOff {
  const { zone } = plan.settings;
  const { first, last } = datesOf(plan, absence);
  const day = dayIn(zone, absence.start);
  const isWhole =
    toLocal(zone, absence.start) === localStartOfDay(day) &&
    absence.end >= toUtc(zone, localStartOfDay(day + 1));
  const hours = first === last && !isWhole ? { start: absence.start, end: absence.end } : null;
  return { type: 'absence', absence, first, last, hours };
}

/** The absences of some people, and the closings of the company: those concern everybody. */
export function absencesIn(plan: Plan, people: People, window: Interval): readonly TimeOff[] {
  if (people?.size === 0) return [];
  return [...plan.records.absence.values()]
    .filter(
      (one) =>
        overlaps(one, window) && (one.resourceId === null || isAmong(people, one.resourceId)),
    )
    .sort(byId)
    .map((one) => timeOff(plan, one));
}

export function onCallIn(plan: Plan, people: People, window: Interval): readonly OnCallDays[] {
  const { first, last } = datesOf(plan, window);
  return [...plan.records.onCall.values()]
    .filter((one) => one.from <= last && one.to >= first && isAmong(people, one.resourceId))
    .sort(byId)
    .map((onCall) => ({ type: 'on-call', onCall }));
}
