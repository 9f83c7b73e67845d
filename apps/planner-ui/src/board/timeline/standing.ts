import { localStartOfDay, toLocal, toUtc } from '@pastille/time';
import type { Crew, Intervention, Plan, Resource } from '@pastille/scheduling';
import type { Face } from '../view/address.js';
import type { DayRange } from '../view/range.js';
import type { Row } from './rows.js';

/** Something on a row, and the crew through which it stands there, if not itself. */
export interface Standing {
  readonly one: Intervention;
  readonly viaCrew: string | null;
}

export interface Scene {
  readonly face: Exclude<Face, 'table'>;
  readonly plan: Plan;
  readonly range: DayRange;
}

type Interventions = Plan['records']['intervention'];
type Resources = Plan['records']['resource'];

const crewsByTable = new WeakMap<Resources, ReadonlyMap<string, readonly Crew[]>>();

const isCrew = (resource: Resource): resource is Crew => resource.kind === 'crew';

/** The crews of which somebody is a member on some day. */
function crewsWith(table: Resources, resourceId: string): readonly Crew[] {
  let crews = crewsByTable.get(table);
  if (!crews) {
    const pairs = [...table.values()]
      .filter(isCrew)
      .flatMap((crew) =>
        [...new Set(crew.members.map((member) => member.resourceId))].map((id) => ({ id, crew })),
      );
    const grown = new Map<string, Crew[]>();
    for (const { id, crew } of pairs) grown.set(id, [...(grown.get(id) ?? []), crew]);
    crews = grown;
    crewsByTable.set(table, crews);
  }
  return crews.get(resourceId) ?? [];
}

function isMemberOn(crew: Crew, resourceId: string, day: string): boolean {
  return crew.members.some(
    (member) =>
      member.resourceId === resourceId &&
      (member.from === null || member.from <= day) &&
      (member.to === null || day <= member.to),
  );
}

interface Loose {
  readonly withoutWorksite: readonly Intervention[];
  readonly ofNobody: readonly Intervention[];
}

const looseByTable = new WeakMap<Interventions, Loose>();

function looseOf(table: Interventions): Loose {
  let loose = looseByTable.get(table);
  if (!loose) {
    const withoutWorksite: Intervention[] = [];
    const ofNobody: Intervention[] = [];
    table.forEach((one) => {
      if (one.state === 'cancelled') return;
      if (one.worksiteId === null) withoutWorksite.push(one);
      if (one.team.length === 0) ofNobody.push(one);
    });
    loose = { withoutWorksite, ofNobody };
    looseByTable.set(table, loose);
  }
  return loose;
}

function onOther({ face, plan }: Scene): readonly Intervention[] {
  if (face === 'equipment') return [];
  const { withoutWorksite, ofNobody } = looseOf(plan.records.intervention);
  return face === 'worksites' ? withoutWorksite : ofNobody;
}

/** Everything on which a row depends, by identity: the same things, the same bars. */
export function sourcesOf(scene: Scene, row: Row): readonly unknown[] {
  const { plan } = scene;
  switch (row.kind) {
    case 'group':
      return [];
    case 'other':
      return [plan.records.intervention];
    case 'worksite':
      return [plan.interventionsOfWorksite(row.id)];
    case 'resource': {
      const { resource } = plan.records;
      const ids = [row.id, ...crewsWith(resource, row.id).map(({ id }) => id)];
      return [resource, ...ids.map((id) => plan.interventionsOfResource(id))];
    }
  }
}

/** A crew's work stands on the rows of its members of that day too, unless they are named themselves. */
function throughCrews({ plan }: Scene, resourceId: string): Standing[] {
  const { zone } = plan.settings;
  const dayOf = ({ start }: Intervention): string =>
    new Date(toLocal(zone, start) * 60_000).toISOString().slice(0, 10);
  const found = new Map<string, Standing>();
  for (const crew of crewsWith(plan.records.resource, resourceId)) {
    for (const one of plan.interventionsOfResource(crew.id)) {
      const isNamed = one.team.some((assignment) => assignment.resourceId === resourceId);
      if (isNamed || found.has(one.id) || !isMemberOn(crew, resourceId, dayOf(one))) continue;
      found.set(one.id, { one, viaCrew: crew.id });
    }
  }
  return [...found.values()];
}

const itself = (one: Intervention): Standing => ({ one, viaCrew: null });

function everOn(scene: Scene, row: Row): readonly Standing[] {
  const { plan } = scene;
  switch (row.kind) {
    case 'group':
      return [];
    case 'other':
      return onOther(scene).map(itself);
    case 'worksite':
      return plan.interventionsOfWorksite(row.id).map(itself);
    case 'resource':
      return [...plan.interventionsOfResource(row.id).map(itself), ...throughCrews(scene, row.id)];
  }
}

/** What stands on a row in the days on screen. */
export function standingsOn(scene: Scene, row: Row): readonly Standing[] {
  const { plan, range } = scene;
  const { zone } = plan.settings;
  const start = toUtc(zone, localStartOfDay(range.from));
  const end = toUtc(zone, localStartOfDay(range.from + range.days));
  return everOn(scene, row).filter(
    ({ one }) => one.state !== 'cancelled' && one.start < end && one.end > start,
  );
}
