import type { Conflict, Intervention, Plan } from '@pastille/scheduling';
import { titleOf } from '../../view/names.js';

/** The bars that a conflict names and that can still be changed, in the order of time: the later one gives way first. */
export const openBars = (plan: Plan, { ids }: Conflict): readonly Intervention[] =>
  ids
    .flatMap((id) => plan.intervention(id) ?? [])
    .filter(({ state }) => state === 'open')
    .sort((a, b) => b.start - a.start || (a.id < b.id ? -1 : 1));

const clientOf = ({ records }: Plan, { clientId, worksiteId }: Intervention): string => {
  const worksite = records.worksite.get(worksiteId ?? '');
  return records.client.get(clientId ?? worksite?.clientId ?? '')?.name ?? '';
};

/** What a bar is called where two are spoken of; by its client too, where both bear the same title. */
export function nameOfBar(plan: Plan, one: Intervention, conflict: Conflict): string {
  const title = titleOf(plan, one);
  const isNamesake = openBars(plan, conflict).some(
    (other) => other.id !== one.id && titleOf(plan, other) === title,
  );
  const client = isNamesake ? clientOf(plan, one) : '';
  return client ? `${title} (${client})` : title;
}
