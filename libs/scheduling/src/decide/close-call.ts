import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { CloseCall } from './command.js';
import { markOf } from './mark.js';
import type { Context } from './outcome.js';
import { NOTHING, proposed, refuse, unknown, type Verdict } from './verdict.js';

/** The call was made, by whom and with what outcome; or it is to be made again. */
export function closeCall(plan: Plan, { callId, outcome }: CloseCall, context: Context): Verdict {
  const before = plan.records.call.get(callId);
  if (!before) return refuse(unknown('call', callId, 'callId'));
  if (before.outcome === outcome) return NOTHING;
  const closed = outcome === null ? null : markOf(context);
  return proposed([changeOf('call', before, { ...before, outcome, closed })]);
}
