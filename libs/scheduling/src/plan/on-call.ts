import { formatLocalDate, type DayNumber } from '@pastille/time';
import type { OnCall, Plan, Resource, Table } from '../model/index.js';
import { byCodeUnit, byId } from '../order/code-unit.js';

// Tables are immutable, so what was put in order once stays so.
const known = new WeakMap<Table<OnCall>, readonly OnCall[]>();

/** By first day. */
function inOrder(table: Table<OnCall>): readonly OnCall[] {
  let list = known.get(table);
  if (!list) {
    list = [...table.values()].sort((a, b) => byCodeUnit(a.from, b.from) || byId(a, b));
    known.set(table, list);
  }
  return list;
}

/**
 * Who is on call on a local day (« astreinte »), each once, by id. Being on call takes nobody's time:
 * no rule of conflicts looks at it. Whoever left the company is not called.
 */
export function onCallOn(plan: Plan, day: DayNumber): readonly Resource[] {
  const date = formatLocalDate(day);
  const found = new Set<Resource>();
  for (const { resourceId, from, to } of inOrder(plan.records.onCall)) {
    if (from > date) break;
    const resource = to >= date ? plan.records.resource.get(resourceId) : undefined;
    if (resource && !resource.archived) found.add(resource);
  }
  return [...found].sort(byId);
}
