import type { Plan, Resource } from '@pastille/scheduling';
import { goesOn } from '@pastille/scheduling/agenda';
import { dayOf, type LocalDate } from '@pastille/time';
import { daysInterval, toldIn, type ToldWork } from '../week/told-work.js';

const isPerson = ({ kind }: Resource): boolean => kind === 'staff' || kind === 'subcontractor';

const byOrder = (a: Resource, b: Resource): number =>
  a.order - b.order || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

/** People among some resources, crews as their members of that day, each once, in the order given. */
export function peopleOf(plan: Plan, ids: readonly string[], day: LocalDate): readonly string[] {
  const team = ids.map((resourceId) => ({ resourceId, role: 'member' as const, days: null }));
  return goesOn(plan, team, day).filter((id) => {
    const one = plan.records.resource.get(id);
    return one !== undefined && isPerson(one);
  });
}

/** All that people were told of for a day, by start, each with who goes on that day alone. */
export function workOn(plan: Plan, day: LocalDate): readonly ToldWork[] {
  const number = dayOf(day);
  return toldIn(plan, daysInterval(plan.settings, day, day))
    .map(({ told, halves }) => ({
      told,
      halves: halves.filter(({ half }) => Math.floor(half / 2) === number),
    }))
    .filter(({ halves }) => halves.length > 0);
}

/** Everybody who goes somewhere that day, in the order of the board. */
export function workedOn(plan: Plan, day: LocalDate): readonly string[] {
  const goes = new Set(
    workOn(plan, day).flatMap(({ halves }) => halves.flatMap((one) => one.goes)),
  );
  return [...plan.records.resource.values()]
    .filter((one) => isPerson(one) && goes.has(one.id))
    .sort(byOrder)
    .map(({ id }) => id);
}

/** The worksites to which some people go that day, in the order in which they go. */
export function worksitesOf(
  plan: Plan,
  people: readonly string[],
  day: LocalDate,
): readonly string[] {
  const asked = new Set(people);
  const found = workOn(plan, day).flatMap(({ told, halves }) => {
    const goes = halves.some((half) => half.goes.some((id) => asked.has(id)));
    return goes && told.worksiteId !== null ? [told.worksiteId] : [];
  });
  return [...new Set(found)];
}
