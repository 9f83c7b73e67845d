import type { Plan } from '@pastille/scheduling';
import type { DayRange } from '../view/range.js';
import { localStartOfDay, toUtc } from '@pastille/time';

const isOpen = ({ state }: { readonly state: string }): boolean => state === 'open';

/** « Tout le chantier »: everything of it that can still be moved, on screen or not. */
export const interventionsOn = (plan: Plan, worksiteId: string): readonly string[] =>
  [...plan.records.intervention.values()]
    .filter((one) => one.worksiteId === worksiteId && isOpen(one))
    .map(({ id }) => id);

/** What stands on the line of a person, a crew or a machine in the days on screen. */
export function interventionsOf(
  plan: Plan,
  resourceId: string,
  { from, days }: DayRange,
): readonly string[] {
  const { zone } = plan.settings;
  const start = toUtc(zone, localStartOfDay(from));
  const end = toUtc(zone, localStartOfDay(from + days));
  return [...plan.records.intervention.values()]
    .filter((one) => isOpen(one) && one.start < end && one.end > start)
    .filter(({ team }) => team.some((each) => each.resourceId === resourceId))
    .map(({ id }) => id);
}
