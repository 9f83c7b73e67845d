import { formatLocalDate, overlaps } from '@pastille/time';
import type { Piece } from '../calendar/working-calendar.js';
import type { WeatherScope } from '../decide/command.js';
import type { Crew, Intervention, Plan, Resource, Weather } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import { interventionsWith, presence } from '../rules/presence.js';
import { wetPieces, within, type WetTime } from './wet-time.js';

/** Indoor work, and work of no kind, fears nothing; appointments and deliveries are for people to move. */
function fears(plan: Plan, { kind, taskId }: Intervention, weather: Weather): boolean {
  if (kind !== 'work' || taskId === null) return false;
  const kindId = plan.records.task.get(taskId)?.kindId ?? null;
  return kindId !== null && plan.records.taskKind.get(kindId)?.weather[weather] === true;
}

const isMemberOn =
  ({ members }: Crew, resourceId: string) =>
  ({ half }: Piece): boolean => {
    const date = formatLocalDate(half >> 1);
    return members.some(
      (one) =>
        one.resourceId === resourceId &&
        (one.from === null || one.from <= date) &&
        (one.to === null || date <= one.to),
    );
  };

/** Where somebody, or something, would be in the wet. */
function ofResource(plan: Plan, resource: Resource, wet: WetTime): readonly Intervention[] {
  return interventionsWith(plan, resource).filter(
    (one) => within(presence(plan, resource, one), wet).length > 0,
  );
}

/** A crew in the rain: what it was given as a crew, and what its members of those days were given by themselves. */
function ofCrew(plan: Plan, crew: Crew, wet: WetTime): readonly Intervention[] {
  const ids = new Set(crew.members.map(({ resourceId }) => resourceId));
  const byMembers = [...ids].flatMap((id) => {
    const member = plan.records.resource.get(id);
    if (!member) return [];
    const isIn = isMemberOn(crew, id);
    return interventionsWith(plan, member).filter((one) =>
      within(presence(plan, member, one), wet).some(isIn),
    );
  });
  return [...ofResource(plan, crew, wet), ...byMembers];
}

function ofPlace(plan: Plan, isThere: (locationId: string) => boolean): readonly Intervention[] {
  return [...plan.records.intervention.values()].filter(({ locationId, worksiteId }) => {
    const worksite = worksiteId === null ? undefined : plan.records.worksite.get(worksiteId);
    const place = locationId ?? worksite?.locationId ?? null;
    return place !== null && isThere(place);
  });
}

function inScope(plan: Plan, scope: WeatherScope, wet: WetTime): readonly Intervention[] {
  const { resource, location, intervention } = plan.records;
  switch (scope.type) {
    case 'resource': {
      const one = resource.get(scope.resourceId);
      if (!one) return [];
      return one.kind === 'crew' ? ofCrew(plan, one, wet) : ofResource(plan, one, wet);
    }
    case 'location':
      return ofPlace(plan, (id) => id === scope.locationId);
    case 'postal-code':
      return ofPlace(plan, (id) => location.get(id)?.postalCode === scope.postalCode);
    case 'worksite':
      return plan.interventionsOfWorksite(scope.worksiteId);
    case 'board':
      return [...intervention.values()];
  }
}

/** Open work of the scope that fears that weather and would be worked in it, locked or not; by start, then id. */
export function barsInWet(
  plan: Plan,
  { scope, weather }: { readonly scope: WeatherScope; readonly weather: Weather },
  wet: WetTime,
): readonly Intervention[] {
  const found = inScope(plan, scope, wet).filter(
    (one) =>
      one.state === 'open' &&
      overlaps(one, wet.days) &&
      fears(plan, one, weather) &&
      wetPieces(plan, one, wet).length > 0,
  );
  return [...new Set(found)].sort((a, b) => a.start - b.start || byId(a, b));
}
