import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import { freeDerivedId } from '../decide/derived-id.js';
import { markOf } from '../decide/mark.js';
import type { Context } from '../decide/outcome.js';
import type { Call, Intervention, Plan } from '../model/index.js';
import { callsOf, callToMake, isToMake } from './calls-of.js';
import { isPromised, keepsPromise } from './promise.js';

type Party = Pick<Call, 'clientId' | 'name' | 'phone'>;

/** Whom to tell: the supplier where there is one, else the client. `null`: nobody (a meeting of one's own). */
function partyOf(plan: Plan, one: Intervention): Party | null {
  const { supplier, worksiteId } = one;
  if (supplier) return { clientId: null, name: supplier.name, phone: supplier.phone };
  const worksite = worksiteId === null ? undefined : plan.records.worksite.get(worksiteId);
  const client = plan.records.client.get(one.clientId ?? worksite?.clientId ?? '');
  return client ? { clientId: client.id, name: client.name, phone: client.phone } : null;
}

interface Moved {
  readonly before: Intervention;
  readonly after: Intervention;
}

function newCall(plan: Plan, { before, after }: Moved, context: Context): Change | null {
  const slots = { promised: before.start, now: after.start };
  if (!isPromised(plan, before) || keepsPromise(plan, before, slots)) return null;
  const party = partyOf(plan, after);
  if (!party) return null;
  const call: Call = {
    // The same where the same promise is broken again, unless that very call was closed by then.
    id: freeDerivedId(plan.records.call, 'call', before.id, String(before.start)),
    ...{ interventionId: before.id, ...party, before: before.start, after: after.start },
    ...{ made: markOf(context), outcome: null, closed: null },
  };
  return changeOf('call', null, call);
}

/**
 * One call tells the whole way, from what was promised to where it stands now. Whoever has a message knows
 * the date of the message: from there on it is a new way.
 */
function furtherMoved(plan: Plan, open: Call, after: Intervention): Change {
  const promised = open.outcome === 'message' ? open.after : open.before;
  const isBack = keepsPromise(plan, after, { promised, now: after.start });
  const again = { ...open, before: promised, after: after.start, outcome: null, closed: null };
  return changeOf('call', open, isBack ? null : again);
}

function callFor(plan: Plan, moved: Moved, context: Context): Change | null {
  if (moved.before.start === moved.after.start) return null;
  const open = callToMake(plan, moved.before.id);
  return open ? furtherMoved(plan, open, moved.after) : newCall(plan, moved, context);
}

/** What is off, or over, is nobody's concern any more. */
function settledCalls(plan: Plan, { before, after }: Moved): readonly Change[] {
  if (before.state !== 'open' || after.state === 'open') return [];
  return callsOf(plan, before.id)
    .filter(isToMake)
    .map((call) => changeOf('call', call, null));
}

/**
 * The calls that changes make necessary: for each promised date that moves ({@link isPromised}), by hand or
 * by itself, one open call. Moved again, that call is brought up to date; back where it was promised, it
 * goes. What is taken out of the plan takes its calls along. A cancellation makes no call: nothing is
 * announced in its place, and a call still to make goes with it, as with what is done.
 */
export function callsFor(
  plan: Plan,
  changes: readonly Change[],
  context: Context,
): readonly Change[] {
  return changes.flatMap((change): readonly Change[] => {
    if (change.kind !== 'intervention' || !change.before) return [];
    const { before, after } = change;
    if (!after) return callsOf(plan, before.id).map((call) => changeOf('call', call, null));
    if (after.state !== 'open') return settledCalls(plan, { before, after });
    const made = callFor(plan, { before, after }, context);
    return made ? [made] : [];
  });
}
