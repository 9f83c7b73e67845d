import { changeOf } from '../changes/change-brand.js';
import { UNLOCKED, type Intervention, type Plan } from '../model/index.js';
import { occurrenceAt } from '../recurrence/expand.js';
import { materialised, type Occurrence } from '../recurrence/occurrence.js';
import { overridesOf } from '../recurrence/overrides.js';
import type { TouchOccurrence } from './command.js';
import { markOf } from './mark.js';
import type { Context } from './outcome.js';
import { invalid, proposed, refuse, unknown, type Verdict } from './verdict.js';

/** The intervention that an occurrence becomes, as it is; a delivery's time is locked from then on, as any delivery's. */
export function touched(occurrence: Occurrence, id: string, context: Context): Intervention {
  const one = materialised(occurrence, id);
  if (one.kind !== 'block') return one;
  return { ...one, lock: { ...UNLOCKED, time: { ...markOf(context), reason: null } } };
}

/** Turns one occurrence into an intervention of its own, so that it can be locked, closed or noted. */
export function touchOccurrence(plan: Plan, command: TouchOccurrence, context: Context): Verdict {
  const { seriesId, key, interventionId } = command;
  const series = plan.records.series.get(seriesId);
  if (!series) return refuse(unknown('series', seriesId, 'seriesId'));
  if (plan.intervention(interventionId)) {
    return refuse(invalid('duplicate-id', 'interventionId', { id: interventionId }));
  }
  if (overridesOf(plan, seriesId).has(key)) return refuse(invalid('occurrence-touched', 'key'));
  const occurrence = occurrenceAt(plan, series, key);
  if (!occurrence) return refuse(invalid('not-an-occurrence', 'key'));
  return proposed([changeOf('intervention', null, touched(occurrence, interventionId, context))]);
}
