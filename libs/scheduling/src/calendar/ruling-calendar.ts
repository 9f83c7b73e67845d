import { parseLocalDate } from '@pastille/time';
import type {
  Assignment,
  BranchId,
  Plan,
  PublicHoliday,
  Resource,
  StaffMember,
  WorksiteId,
} from '../model/index.js';
import { absenceIndexOf } from '../plan/absences.js';
import { sharedCalendar, type HoursHistory } from './shared-calendars.js';
import type { HoursPeriod, WorkingCalendar } from './working-calendar.js';

/** What decides whose calendar rules: an intervention, or one that is only thought of. */
export interface Ruled {
  readonly worksiteId: WorksiteId | null;
  readonly team: readonly Assignment[];
}

const NO_HOLIDAYS: readonly PublicHoliday[] = [];
const ALWAYS: readonly HoursPeriod[] = [];

/** A period whose last day is no date is left out. */
function historyOf(plan: Plan, { hours, pastHours }: StaffMember): HoursHistory {
  const board = plan.settings.hours;
  if (pastHours.length === 0) return { hours: hours ?? board, past: ALWAYS };
  const past = pastHours.flatMap((period) => {
    const until = parseLocalDate(period.until);
    return until === null ? [] : [{ until, hours: period.hours ?? board }];
  });
  return { hours: hours ?? board, past };
}

function calendarOf(plan: Plan, branchId: BranchId, history: HoursHistory): WorkingCalendar {
  const region = plan.records.branch.get(branchId)?.holidayRegion ?? 'none';
  const { closings } = absenceIndexOf(plan.records.absence);
  const { zone } = plan.settings;
  return sharedCalendar(
    { zone, holidays: plan.holidays[region] ?? NO_HOLIDAYS, closings },
    history,
  );
}

interface KnownCalendars {
  readonly ofResources: Map<Resource, WorkingCalendar>;
  readonly ofBranches: Map<BranchId, WorkingCalendar>;
}

/** Plans never change, and a scan asks the same few calendars many times. */
const known = new WeakMap<Plan, KnownCalendars>();

function knownIn(plan: Plan): KnownCalendars {
  let found = known.get(plan);
  if (!found) {
    found = { ofResources: new Map(), ofBranches: new Map() };
    known.set(plan, found);
  }
  return found;
}

/** The board's hours with the holidays of a branch. */
function calendarOfBranch(plan: Plan, branchId: BranchId): WorkingCalendar {
  const { ofBranches } = knownIn(plan);
  let calendar = ofBranches.get(branchId);
  if (!calendar) {
    calendar = calendarOf(plan, branchId, { hours: plan.settings.hours, past: ALWAYS });
    ofBranches.set(branchId, calendar);
  }
  return calendar;
}

export function leadOf(plan: Plan, team: readonly Assignment[]): Resource | undefined {
  const lead = team.find((assignment) => assignment.role === 'lead');
  return lead && plan.records.resource.get(lead.resourceId);
}

/**
 * The calendar of one resource: a person's own hours, on each day those valid then, else the board's;
 * the holidays of their branch. Equal hours in the same plan give one and the same object.
 */
export function calendarOfResource(plan: Plan, resource: Resource): WorkingCalendar {
  if (resource.kind !== 'staff') return calendarOfBranch(plan, resource.branchId);
  const { ofResources } = knownIn(plan);
  let calendar = ofResources.get(resource);
  if (!calendar) {
    calendar = calendarOf(plan, resource.branchId, historyOf(plan, resource));
    ofResources.set(resource, calendar);
  }
  return calendar;
}

/**
 * The calendar that rules a bar: its lead's, else the worksite's branch's, else the main branch's.
 * Company closings are part of it; a person's own absence is not (it is a conflict, not a longer bar).
 */
export function rulingCalendar(plan: Plan, { team, worksiteId }: Ruled): WorkingCalendar {
  const lead = leadOf(plan, team);
  if (lead) return calendarOfResource(plan, lead);
  const worksite = worksiteId === null ? undefined : plan.records.worksite.get(worksiteId);
  return calendarOfBranch(plan, worksite?.branchId ?? plan.settings.mainBranchId);
}
