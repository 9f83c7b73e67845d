import type { Intervention, Plan, Resource } from '@pastille/scheduling';
import { calendarOfResource } from '@pastille/scheduling/calendar';
import { flowsAround, interventionsWith, presence } from '@pastille/scheduling/people';
import {
  formatLocalDate,
  localStartOfDay,
  toUtc,
  type DayNumber,
  type Interval,
} from '@pastille/time';
import type { DayRange } from '../view/range.js';

/** Minutes of one day: what is planned, and what can be worked. */
export interface DayLoad {
  readonly planned: number;
  /** Of their own calendar, absences taken off. */
  readonly hours: number;
}

const lengthWithin = ({ start, end }: Interval, others: readonly Interval[]): number => {
  let sum = 0;
  let reached = start;
  for (const other of others) {
    const from = Math.max(other.start, reached);
    const to = Math.min(other.end, end);
    if (to <= from) continue;
    sum += to - from;
    reached = to;
  }
  return sum;
};

/** What may be worked on a day: their hours, less the time they are away. `absences` by start. */
function hoursOn(plan: Plan, resource: Resource, day: DayNumber): number {
  const absences = plan.absencesOf(resource.id);
  return calendarOfResource(plan, resource)
    .piecesOn(day)
    .reduce((sum, piece) => sum + piece.end - piece.start - lengthWithin(piece, absences), 0);
}

interface Part extends Interval {
  readonly one: Intervention;
}

/** Where a job flows around a short visit, the same minutes are not counted twice. */
function countedTwice(parts: readonly Part[]): number {
  let sum = 0;
  parts.forEach((a, index) => {
    for (const b of parts.slice(index + 1)) {
      const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      if (overlap > 0 && flowsAround(a.one, b.one)) sum += overlap;
    }
  });
  return sum;
}

function plannedOn(parts: readonly Part[]): number {
  const sum = parts.reduce((all, { start, end }) => all + end - start, 0);
  return sum - countedTwice(parts);
}

/** What somebody does on each of these days, bar by bar. */
function partsByDay(plan: Plan, resource: Resource, { from, days }: DayRange): readonly Part[][] {
  const { zone } = plan.settings;
  const start = toUtc(zone, localStartOfDay(from));
  const end = toUtc(zone, localStartOfDay(from + days));
  const found = Array.from({ length: days }, (): Part[] => []);
  for (const one of interventionsWith(plan, resource)) {
    if (one.start >= end || one.end <= start || one.state === 'cancelled') continue;
    for (const piece of presence(plan, resource, one)) {
      found[Math.floor(piece.half / 2) - from]?.push({ start: piece.start, end: piece.end, one });
    }
  }
  return found;
}

function ownLoads(plan: Plan, resource: Resource, range: DayRange): readonly DayLoad[] {
  return partsByDay(plan, resource, range).map((parts, index) => ({
    planned: plannedOn(parts),
    hours: hoursOn(plan, resource, range.from + index),
  }));
}

const NOTHING: DayLoad = { planned: 0, hours: 0 };

function crewLoads(
  plan: Plan,
  crew: Extract<Resource, { kind: 'crew' }>,
  range: DayRange,
): readonly DayLoad[] {
  const members = new Set(crew.members.map(({ resourceId }) => resourceId));
  const loads = new Map([...members].map((id) => [id, loadsOf(plan, id, range)]));
  return Array.from({ length: range.days }, (_, index) => {
    const date = formatLocalDate(range.from + index);
    const present = new Set(
      crew.members
        .filter(({ from, to }) => (from === null || from <= date) && (to === null || date <= to))
        .map(({ resourceId }) => resourceId),
    );
    return [...present].reduce((sum, id) => {
      const { planned, hours } = loads.get(id)?.[index] ?? NOTHING;
      return { planned: sum.planned + planned, hours: sum.hours + hours };
    }, NOTHING);
  });
}

/**
 * How full each of these days is, in minutes; a crew is the sum of its members of that day. `null` for
 * whom we know no hours of: subcontractors.
 */
export function loadsOf(
  plan: Plan,
  resourceId: string,
  range: DayRange,
): readonly DayLoad[] | null {
  const resource = plan.records.resource.get(resourceId);
  if (!resource || resource.kind === 'subcontractor') return null;
  return resource.kind === 'crew'
    ? crewLoads(plan, resource, range)
    : ownLoads(plan, resource, range);
}

/** Everything on which the loads of a row depend, by identity: the same things, the same loads. */
export function loadSources(plan: Plan, resourceId: string): readonly unknown[] {
  const { records, settings, holidays } = plan;
  const lanes = (id: string): readonly unknown[] => {
    const one = records.resource.get(id);
    if (!one) return [];
    const members = one.kind === 'crew' ? one.members.map((member) => member.resourceId) : [];
    return [interventionsWith(plan, one), ...members.flatMap(lanes)];
  };
  return [
    records.resource,
    records.absence,
    records.branch,
    settings,
    holidays,
    ...lanes(resourceId),
  ];
}
