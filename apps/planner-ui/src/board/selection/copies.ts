import type { Assignment, Copy, Duplicate, Intervention, Plan } from '@pastille/scheduling';
import {
  dayOf,
  dayOfLocal,
  formatLocalDate,
  MINUTES_PER_DAY,
  toLocal,
  toUtc,
  type DayNumber,
} from '@pastille/time';
import { createSignal } from '../view/signal.js';

/** What was copied. A copy of something is made of what it is when it is pasted, not when it was copied. */
export interface Copied {
  readonly ids: readonly string[];
  /** The person, crew or machine on whose line it was copied: pasted on another line, that one takes over. */
  readonly resourceId: string | null;
  /** Days are counted from here: the day of the first bar, or the Monday of a copied week. */
  readonly from: DayNumber;
  readonly whole: 'bars' | 'week';
}

export const copiedSignal = createSignal<Copied | null>(null);

/** Where it is pasted. */
export interface PasteAt {
  readonly day: DayNumber;
  readonly rowId: string | null;
}

const dayIn = (plan: Plan, at: number): DayNumber => dayOfLocal(toLocal(plan.settings.zone, at));

/** `null`: there is nothing to copy. */
export function copyOf(
  plan: Plan,
  ones: readonly Intervention[],
  rowId: string | null,
): Copied | null {
  if (ones.length === 0) return null;
  return {
    ids: ones.map(({ id }) => id),
    resourceId: rowId !== null && plan.records.resource.has(rowId) ? rowId : null,
    from: Math.min(...ones.map(({ start }) => dayIn(plan, start))),
    whole: 'bars',
  };
}

/** Everything that person, crew or machine does in the week that begins on that Monday. */
export function weekOf(plan: Plan, resourceId: string, monday: DayNumber): Copied {
  const { zone } = plan.settings;
  const start = toUtc(zone, monday * MINUTES_PER_DAY);
  const end = toUtc(zone, (monday + 7) * MINUTES_PER_DAY);
  const ids = [...plan.records.intervention.values()]
    .filter((one) => one.state !== 'cancelled' && one.start >= start && one.start < end)
    .filter(({ team }) => team.some((each) => each.resourceId === resourceId))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  return { ids, resourceId, from: monday, whole: 'week' };
}

interface Substitute {
  readonly from: string;
  readonly to: string;
  /** Days by which the copy stands later. */
  readonly later: number;
}

/** The same people, one of them replaced; who is there twice counts once. `null`: nobody is replaced. */
function teamFor(
  team: readonly Assignment[],
  { from, to, later }: Substitute,
): readonly Assignment[] | null {
  if (from === to || !team.some(({ resourceId }) => resourceId === from)) return null;
  return team
    .filter(({ resourceId }) => resourceId !== to)
    .map(({ resourceId, role, days }) => ({
      resourceId: resourceId === from ? to : resourceId,
      role,
      days: days?.map((date) => formatLocalDate(dayOf(date) + later)) ?? null,
    }));
}

/**
 * The copies as one act. Each keeps its time of the day and its distance in days from the others; on
 * another person's line that person takes the place of whom it was copied from. `null`: nothing is left
 * of what was copied.
 */
export function pasteCommand(
  plan: Plan,
  { ids, resourceId, from }: Copied,
  { at: { day, rowId }, newId }: { readonly at: PasteAt; readonly newId: () => string },
): Duplicate | null {
  const { zone } = plan.settings;
  const target = rowId !== null && plan.records.resource.has(rowId) ? rowId : null;
  const later = day - from;
  const copies = ids.flatMap((id): Copy[] => {
    const one = plan.intervention(id);
    if (!one || one.state === 'cancelled') return [];
    const start = toUtc(zone, toLocal(zone, one.start) + later * MINUTES_PER_DAY);
    const team =
      resourceId && target ? teamFor(one.team, { from: resourceId, to: target, later }) : null;
    return [{ of: id, interventionId: newId(), start, team }];
  });
  return copies.length > 0 ? { type: 'duplicate', copies } : null;
}
