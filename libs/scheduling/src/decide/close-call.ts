import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import { sameValue } from '../changes/same-value.js';
import type { Call, Intervention, Plan } from '../model/index.js';
import type { CloseCall } from './command.js';
import { markOf } from './mark.js';
import type { Context } from './outcome.js';
import { NOTHING, proposed, refuse, unknown, type Verdict } from './verdict.js';

/** The client said yes to the date where it stands: nothing shifts it any more, and an appointment is confirmed. */
function agreed(plan: Plan, call: Call, context: Context): readonly Change[] {
  const bar = plan.intervention(call.interventionId);
  if (bar?.state !== 'open' || bar.start !== call.after) return [];
  const mark = markOf(context);
  const time = bar.lock.time ?? { ...mark, reason: null };
  const confirmed = bar.kind === 'appointment' ? (bar.confirmed ?? mark) : bar.confirmed;
  const after: Intervention = { ...bar, confirmed, lock: { ...bar.lock, time } };
  return sameValue(bar, after) ? [] : [changeOf('intervention', bar, after)];
}

/**
 * The call was made, by whom and with what outcome; or it is to be made again. « Reached » locks the new
 * date in the same act; a message or a no leaves the call on the list.
 */
export function closeCall(plan: Plan, { callId, outcome }: CloseCall, context: Context): Verdict {
  const before = plan.records.call.get(callId);
  if (!before) return refuse(unknown('call', callId, 'callId'));
  if (before.outcome === outcome) return NOTHING;
  const closed = outcome === null ? null : markOf(context);
  const call = changeOf('call', before, { ...before, outcome, closed });
  return proposed([call, ...(outcome === 'reached' ? agreed(plan, before, context) : [])]);
}
