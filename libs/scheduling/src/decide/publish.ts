import { changeOf } from '../changes/change-brand.js';
import type { Intervention, Plan } from '../model/index.js';
import { hasDraft } from '../publication/has-draft.js';
import { publish as told } from '../publication/publish-with.js';
import type { Publish } from './command.js';
import type { Context } from './outcome.js';
import { proposed, refused, unknown, type Verdict } from './verdict.js';

const changed = (interventions: Iterable<Intervention>): Verdict =>
  proposed(
    [...interventions].filter(hasDraft).map((one) => changeOf('intervention', one, told(one))),
  );

/** « Diffuser »: from now on technicians, sheets and feeds know it as it is. Publishing twice changes nothing. */
export function publish(plan: Plan, { interventionIds }: Publish, _context: Context): Verdict {
  if (interventionIds === null) return changed(plan.records.intervention.values());
  const unheardOf = interventionIds.flatMap((id, i) =>
    plan.intervention(id) ? [] : [unknown('intervention', id, `interventionIds.${i}`)],
  );
  if (unheardOf.length > 0) return refused(unheardOf);
  return changed([...new Set(interventionIds)].flatMap((id) => plan.intervention(id) ?? []));
}
