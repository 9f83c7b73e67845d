import { localStartOfDay, overlaps, toUtc, type Interval, type Minutes } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import { changeOf } from '../changes/change-brand.js';
import type { Change, ChangeOf } from '../changes/change.js';
import type { Intervention, Plan } from '../model/index.js';
import { copyOf, hasDraft, isTheSame } from './has-draft.js';

/** Today and tomorrow in the board's zone: too late for drafts. */
function daysAtOnce({ settings }: Plan, now: Minutes): Interval {
  const today = dayIn(settings.zone, now);
  return {
    start: toUtc(settings.zone, localStartOfDay(today)),
    end: toUtc(settings.zone, localStartOfDay(today + 2)),
  };
}

/** Whether the change touches what is told: a note or a padlock is not. */
const touchesCopy = (before: Intervention | null, after: Intervention): boolean =>
  before === null || !isTheSame(before, after);

function isToldAtOnce(
  plan: Plan,
  { before, after }: ChangeOf<'intervention'>,
  now: Minutes,
): boolean {
  if (!after || !hasDraft(after) || !touchesCopy(before, after)) return false;
  if (plan.settings.publication === 'always') return true;
  const soon = daysAtOnce(plan, now);
  const places = [before, after, after.published].filter((slot) => slot !== null);
  // What was, and is said as it was, is no plan that could still wait.
  const isPast = places.every(({ end }) => end <= soon.start);
  return isPast || places.some((slot) => overlaps(slot, soon));
}

/** The intervention as everybody knows it from now on. */
export const publish = (one: Intervention): Intervention => ({ ...one, published: copyOf(one) });

/**
 * All that was not told when the company changes its mind: drafts that nobody would ask for any more, or
 * bars that needed no telling until now and are no drafts for that.
 */
function waiting(plan: Plan, changes: readonly Change[]): readonly Change[] {
  const { publication } = plan.settings;
  const isOther = changes.some(
    ({ kind, after }) => kind === 'settings' && after && after.publication !== publication,
  );
  if (!isOther) return [];
  return [...plan.records.intervention.values()]
    .filter(hasDraft)
    .map((one) => changeOf('intervention', one, publish(one)));
}

/**
 * The changes with the copies that they publish at once: with `always` every slot, team and state; with
 * `drafts` those that touch today or tomorrow, as they were, are or were told, and those that are past. The
 * rest waits for « Diffuser », or for the company to choose `always`.
 */
export function publishWith(
  plan: Plan,
  changes: readonly Change[],
  now: Minutes,
): readonly Change[] {
  const told = changes.map((change) => {
    if (change.kind !== 'intervention' || !change.after) return change;
    if (!isToldAtOnce(plan, change, now)) return change;
    return changeOf('intervention', change.before, publish(change.after));
  });
  return [...told, ...waiting(plan, changes)];
}
