import { changeOf } from '../changes/change-brand.js';
import type { Plan } from '../model/index.js';
import type { RemoveOnCall } from './command.js';
import type { Context } from './outcome.js';
import { NOTHING, proposed, type Verdict } from './verdict.js';

/** Removing twice changes nothing. */
export function removeOnCall(plan: Plan, { onCallId }: RemoveOnCall, _context: Context): Verdict {
  const before = plan.records.onCall.get(onCallId);
  return before ? proposed([changeOf('onCall', before, null)]) : NOTHING;
}
