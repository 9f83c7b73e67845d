import type { Crew, Intervention, Plan, Snapshot } from '@pastille/scheduling';
import { dayOf, dayOfLocal, toLocal } from '@pastille/time';

/**
 * Whether a login stands on the team of an intervention: as the staff member it belongs to, or
 * through a crew of which that one is a member on one of its days.
 */
export function isOnTeamOf(plan: Plan, userId: string): (intervention: Intervention) => boolean {
  const self = new Set<string>();
  const crews = new Map<string, Crew>();
  for (const resource of plan.records.resource.values()) {
    if (resource.kind === 'staff' && resource.userId === userId) self.add(resource.id);
    if (resource.kind === 'crew') crews.set(resource.id, resource);
  }
  return ({ team, start, end }) =>
    team.some(({ resourceId }) => {
      if (self.has(resourceId)) return true;
      const { zone } = plan.settings;
      const first = dayOfLocal(toLocal(zone, start));
      const last = dayOfLocal(toLocal(zone, end - 1));
      return (crews.get(resourceId)?.members ?? []).some(
        (member) =>
          self.has(member.resourceId) &&
          (member.from === null || dayOf(member.from) <= last) &&
          (member.to === null || dayOf(member.to) >= first),
      );
    });
}

/** What a technician sees: own work and what it refers to. The company's own data stay whole. */
export function ownPartOf(snapshot: Snapshot, plan: Plan, userId: string): Snapshot {
  const interventions = snapshot.interventions.filter(isOnTeamOf(plan, userId));
  const series = ownSeries(snapshot, userId);
  const work = [...interventions, ...series];
  const taskIds = idsOf(work, ({ taskId }) => taskId);
  const worksiteIds = idsOf(work, ({ worksiteId }) => worksiteId);
  const worksites = snapshot.worksites.filter(({ id }) => worksiteIds.has(id));
  const worksIds = idsOf(worksites, ({ worksId }) => worksId);
  const works = snapshot.works.filter(({ id }) => worksIds.has(id));
  const clientIds = new Set([
    ...idsOf(work, ({ clientId }) => clientId),
    ...idsOf(worksites, ({ clientId }) => clientId),
  ]);
  const locationIds = new Set([
    ...idsOf(work, ({ locationId }) => locationId),
    ...idsOf(works, ({ locationId }) => locationId),
    ...worksites.flatMap((one) => [one.locationId, ...one.otherLocationIds]),
  ]);
  const resources = teamMates(snapshot, work, userId);
  const own = new Set(resources.filter(isLoginOf(userId)).map(({ id }) => id));
  return {
    ...snapshot,
    interventions,
    worksites,
    works,
    resources,
    tasks: snapshot.tasks.filter(({ id }) => taskIds.has(id)),
    clients: snapshot.clients.filter(({ id }) => clientIds.has(id)),
    locations: snapshot.locations.filter(({ id }) => locationIds.has(id)),
    series,
    calls: [],
    weatherStops: snapshot.weatherStops.filter(({ resourceId }) => own.has(resourceId)),
    absences: snapshot.absences.filter(
      ({ resourceId }) => resourceId === null || own.has(resourceId),
    ),
  };
}

/** What comes again is one's own as soon as one's crew goes there, whoever is in it that day. */
function ownSeries({ resources, series }: Snapshot, userId: string): Snapshot['series'] {
  const self = new Set(resources.filter(isLoginOf(userId)).map(({ id }) => id));
  const own = new Set(self);
  for (const crew of resources) {
    if (crew.kind !== 'crew') continue;
    if (crew.members.some(({ resourceId }) => self.has(resourceId))) own.add(crew.id);
  }
  return series.filter(({ team }) => team.some(({ resourceId }) => own.has(resourceId)));
}

const isLoginOf =
  (userId: string) =>
  (resource: Snapshot['resources'][number]): boolean =>
    resource.kind === 'staff' && resource.userId === userId;

/** Oneself, one's crews, and everyone and everything on the same interventions. */
function teamMates(
  { resources }: Snapshot,
  work: readonly Pick<Intervention, 'team'>[],
  userId: string,
): Snapshot['resources'] {
  const self = new Set(resources.filter(isLoginOf(userId)).map(({ id }) => id));
  const seen = new Set(work.flatMap(({ team }) => team.map(({ resourceId }) => resourceId)));
  for (const crew of resources) {
    if (crew.kind !== 'crew') continue;
    if (crew.members.some(({ resourceId }) => self.has(resourceId))) seen.add(crew.id);
    if (seen.has(crew.id)) for (const member of crew.members) seen.add(member.resourceId);
  }
  return resources.filter(({ id }) => self.has(id) || seen.has(id));
}

const idsOf = <T>(list: readonly T[], idOf: (one: T) => string | null): Set<string> =>
  new Set(list.map(idOf).filter((id) => id !== null));
