import { formatLocalDate, type DayNumber } from '@pastille/time';
import { workedPieces } from '../calendar/worked-pieces.js';
import type { Piece } from '../calendar/working-calendar.js';
import { laneOf } from '../plan/lanes.js';
import type { Assignment, Crew, Intervention, Plan, Resource } from '../model/index.js';

type OnDay = (day: DayNumber) => boolean;

const everyDay: OnDay = () => true;

function daysOf({ days }: Assignment): OnDay {
  return days === null ? everyDay : (day) => days.includes(formatLocalDate(day));
}

function memberOn(crew: Crew, resourceId: string): OnDay {
  const own = crew.members.filter((member) => member.resourceId === resourceId);
  if (own.some(({ from, to }) => from === null && to === null)) return everyDay;
  return (day) => {
    const date = formatLocalDate(day);
    return own.some(
      ({ from, to }) => (from === null || from <= date) && (to === null || date <= to),
    );
  };
}

/** On which days a resource stands on an intervention, itself or in a crew. */
function presentOn(plan: Plan, resource: Resource, { team }: Intervention): OnDay {
  for (const { resourceId, days } of team) {
    if (days === null && resourceId === resource.id) return everyDay;
  }
  const ways = team.flatMap((assignment): OnDay[] => {
    if (assignment.resourceId === resource.id) return [daysOf(assignment)];
    const crew = plan.records.resource.get(assignment.resourceId);
    if (crew?.kind !== 'crew') return [];
    const inCrew = memberOn(crew, resource.id);
    const inDays = daysOf(assignment);
    return [inCrew === everyDay ? inDays : (day) => inDays(day) && inCrew(day)];
  });
  return ways.includes(everyDay) ? everyDay : (day) => ways.some((way) => way(day));
}

/** When a resource is really at an intervention: worked time, on its own days. */
export function presence(
  plan: Plan,
  resource: Resource,
  intervention: Intervention,
): readonly Piece[] {
  const pieces = workedPieces(plan, intervention);
  const isPresent = presentOn(plan, resource, intervention);
  if (isPresent === everyDay) return pieces;
  return pieces.filter(({ half }) => isPresent(Math.floor(half / 2)));
}

/** Whether a resource comes on one day of an intervention at least. */
export const isThere = (plan: Plan, resource: Resource, intervention: Intervention): boolean =>
  presentOn(plan, resource, intervention) === everyDay ||
  presence(plan, resource, intervention).length > 0;

/** Everything on which a resource may stand, itself or through its crews; by start, then id. */
export const interventionsWith = (plan: Plan, resource: Resource): readonly Intervention[] =>
  laneOf(plan, resource.id).bars;

/** The people and machines of a team, each crew as its members of any day, each once. */
export function everyoneOn(plan: Plan, { team }: Intervention): readonly Resource[] {
  const found = new Map<string, Resource>();
  const add = (id: string): void => {
    const resource = plan.records.resource.get(id);
    if (!resource || found.has(id)) return;
    found.set(id, resource);
    if (resource.kind === 'crew') for (const member of resource.members) add(member.resourceId);
  };
  for (const { resourceId } of team) add(resourceId);
  return [...found.values()];
}
