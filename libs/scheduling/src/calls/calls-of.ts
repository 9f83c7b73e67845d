import type { Call, Plan, Table } from '../model/index.js';
import { byId } from '../order/code-unit.js';

const NONE: readonly Call[] = [];

// Tables are immutable, so what was worked out for one stays true.
const known = new WeakMap<Table<Call>, ReadonlyMap<string, readonly Call[]>>();

function build(table: Table<Call>): ReadonlyMap<string, readonly Call[]> {
  const calls = new Map<string, Call[]>();
  for (const call of [...table.values()].sort(byId)) {
    const own = calls.get(call.interventionId);
    if (own) own.push(call);
    else calls.set(call.interventionId, [call]);
  }
  return calls;
}

/** The calls about one intervention, closed ones too; by id. */
export function callsOf({ records }: Plan, interventionId: string): readonly Call[] {
  let calls = known.get(records.call);
  if (!calls) {
    calls = build(records.call);
    known.set(records.call, calls);
  }
  return calls.get(interventionId) ?? NONE;
}

/** Somebody has still to hear of it, or said no: only « d'accord » settles a call. */
export const isToMake = ({ outcome }: Call): boolean => outcome !== 'reached';

/** The call that an intervention waits for, if any: one nobody tried yet before one with a message left. */
export function callToMake(plan: Plan, interventionId: string): Call | null {
  const waiting = callsOf(plan, interventionId).filter(isToMake);
  return waiting.find(({ outcome }) => outcome === null) ?? waiting[0] ?? null;
}
