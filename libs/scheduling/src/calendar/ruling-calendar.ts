import type { DayNumber, Zone } from '@pastille/time';
import type {
  Absence,
  Assignment,
  Plan,
  PublicHoliday,
  Resource,
  WeeklyHours,
  WorksiteId,
} from '../model/index.js';
import { absenceIndexOf } from '../plan/absences.js';
import { holidayMap, makeCalendar, type WorkingCalendar } from './working-calendar.js';

/** What decides whose calendar rules: an intervention, or one that is only thought of. */
export interface Ruled {
  readonly worksiteId: WorksiteId | null;
  readonly team: readonly Assignment[];
}

const NO_HOLIDAYS: readonly PublicHoliday[] = [];

const holidayMaps = new WeakMap<readonly PublicHoliday[], ReadonlyMap<DayNumber, PublicHoliday>>();

function holidaysOf(list: readonly PublicHoliday[]): ReadonlyMap<DayNumber, PublicHoliday> {
  let map = holidayMaps.get(list);
  if (!map) {
    map = holidayMap(list);
    holidayMaps.set(list, map);
  }
  return map;
}

/** Plans share the very objects a calendar is made of, so one calendar serves them all. */
type ByZone = WeakMap<Zone, WorkingCalendar>;
type ByClosings = WeakMap<readonly Absence[], ByZone>;
type ByHolidays = WeakMap<readonly PublicHoliday[], ByClosings>;
const known = new WeakMap<WeeklyHours, ByHolidays>();

function entry<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function calendarOf(plan: Plan, hours: WeeklyHours, branchId: string): WorkingCalendar {
  const region = plan.records.branch.get(branchId)?.holidayRegion ?? 'none';
  const list = plan.holidays[region] ?? NO_HOLIDAYS;
  const { zone } = plan.settings;
  const { closings } = absenceIndexOf(plan.records.absence);
  const byHolidays = entry(known, hours, (): ByHolidays => new WeakMap());
  const byClosings = entry(byHolidays, list, (): ByClosings => new WeakMap());
  const byZone = entry(byClosings, closings, (): ByZone => new WeakMap());
  return entry(byZone, zone, () =>
    makeCalendar({ zone, hours, holidays: holidaysOf(list), closings }),
  );
}

export function leadOf(plan: Plan, team: readonly Assignment[]): Resource | undefined {
  const lead = team.find((assignment) => assignment.role === 'lead');
  return lead && plan.records.resource.get(lead.resourceId);
}

/** The calendar of one resource: a person's own hours, else the board's; the holidays of their branch. */
export function calendarOfResource(plan: Plan, resource: Resource): WorkingCalendar {
  const hours = (resource.kind === 'staff' ? resource.hours : null) ?? plan.settings.hours;
  return calendarOf(plan, hours, resource.branchId);
}

/**
 * The calendar that rules a bar: its lead's, else the worksite's branch's, else the main branch's.
 * Company closings are part of it; a person's own absence is not (it is a conflict, not a longer bar).
 */
export function rulingCalendar(plan: Plan, { team, worksiteId }: Ruled): WorkingCalendar {
  const lead = leadOf(plan, team);
  if (lead) return calendarOfResource(plan, lead);
  const worksite = worksiteId === null ? undefined : plan.records.worksite.get(worksiteId);
  return calendarOf(plan, plan.settings.hours, worksite?.branchId ?? plan.settings.mainBranchId);
}
