import type { Crew, Resource, Table } from '../model/index.js';
import { byId } from '../order/code-unit.js';

const known = new WeakMap<Table<Resource>, ReadonlyMap<string, readonly Crew[]>>();

function build(table: Table<Resource>): ReadonlyMap<string, readonly Crew[]> {
  const crews = new Map<string, Crew[]>();
  for (const resource of [...table.values()].sort(byId)) {
    if (resource.kind !== 'crew') continue;
    for (const memberId of new Set(resource.members.map((member) => member.resourceId))) {
      crews.set(memberId, [...(crews.get(memberId) ?? []), resource]);
    }
  }
  return crews;
}

/** The crews to which a resource belongs on some day, by id. */
export function crewsOf(table: Table<Resource>, resourceId: string): readonly Crew[] {
  let crews = known.get(table);
  if (!crews) {
    crews = build(table);
    known.set(table, crews);
  }
  return crews.get(resourceId) ?? [];
}
