import { localStartOfDay, parseLocalDate, toUtc, type LocalDate } from '@pastille/time';
import type { Crew, Plan, Resource } from '../model/index.js';
import { Agenda, type Sight } from './agenda.js';
import { positionsBefore, type Axis } from './axis.js';
import { complement, intersect, StretchList, union, type Stretches } from './stretches.js';

const ofPlan = new WeakMap<Plan, Map<string, Agenda>>();
/** The last agenda made of a person, for the plan that comes after. */
const last = new WeakMap<Resource, Agenda>();

function made(plan: Plan, resource: Resource): Agenda {
  const old = last.get(resource);
  const agenda = old?.holdsFor(plan) ? old : new Agenda(plan, resource);
  last.set(resource, agenda);
  return agenda;
}

/** Kept with the plan; what comes after it makes anew only the agendas that changed. */
export function agendaOf(plan: Plan, resource: Resource): Agenda {
  let all = ofPlan.get(plan);
  if (!all) {
    all = new Map();
    ofPlan.set(plan, all);
  }
  let agenda = all.get(resource.id);
  if (!agenda) {
    agenda = made(plan, resource);
    all.set(resource.id, agenda);
  }
  return agenda;
}

/** The position at which a local day (or the one after it) begins. */
function positionOf(axis: Axis, date: LocalDate, plus: 0 | 1): number {
  const day = parseLocalDate(date);
  if (day === null) return 0;
  return positionsBefore(axis, toUtc(axis.calendar.zone, localStartOfDay(day + plus)));
}

/** When somebody belongs to a crew. */
function belonging(axis: Axis, crew: Crew, resourceId: string): Stretches {
  const days = new StretchList(0);
  for (const { resourceId: id, from, to } of crew.members) {
    if (id !== resourceId) continue;
    const first = from === null ? 0 : positionOf(axis, from, 0);
    days.add(first, to === null ? axis.length : positionOf(axis, to, 1));
  }
  return days.merged();
}

/** When one of these crews does not have somebody in it. */
export const outside = (axis: Axis, crews: readonly Crew[], resourceId: string): Stretches =>
  complement(union(crews.map((crew) => belonging(axis, crew, resourceId))), 0, axis.length);

export function membersOf(plan: Plan, crew: Crew): readonly Resource[] {
  const ids = new Set(crew.members.map(({ resourceId }) => resourceId));
  return [...ids].flatMap((id) => plan.records.resource.get(id) ?? []);
}

/** A crew is taken when one of its members of the day is, and where it has none. */
function crewBusy(sight: Sight, crew: Crew): Stretches {
  const { plan, axis } = sight;
  const lists = [agendaOf(plan, crew).busyOn(sight)];
  const belongs: Stretches[] = [];
  for (const member of membersOf(plan, crew)) {
    const days = belonging(axis, crew, member.id);
    belongs.push(days);
    lists.push(intersect(agendaOf(plan, member).busyOn(sight), days));
  }
  return union([...lists, complement(union(belongs), 0, axis.length)]);
}

const ofCrews = new WeakMap<Plan, WeakMap<Axis, Map<string, Stretches>>>();

function crewsOn({ plan, axis }: Sight): Map<string, Stretches> {
  const byAxis = ofCrews.get(plan) ?? new WeakMap<Axis, Map<string, Stretches>>();
  ofCrews.set(plan, byAxis);
  const byCrew = byAxis.get(axis) ?? new Map<string, Stretches>();
  byAxis.set(axis, byCrew);
  return byCrew;
}

function knownCrewBusy(sight: Sight, crew: Crew): Stretches {
  const known = crewsOn(sight);
  const key = `${sight.kept} ${crew.id}`;
  const busy = known.get(key) ?? crewBusy(sight, crew);
  known.set(key, busy);
  return busy;
}

/** The positions at which somebody or something cannot be had. */
export const busyOf = (sight: Sight, resource: Resource): Stretches =>
  resource.kind === 'crew'
    ? knownCrewBusy(sight, resource)
    : agendaOf(sight.plan, resource).busyOn(sight);
