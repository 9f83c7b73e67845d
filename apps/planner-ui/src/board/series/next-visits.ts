import { apply, expand, type ChangeSet, type Plan, type Series } from '@pastille/scheduling';
import { toLocal, type LocalMinutes, type Minutes } from '@pastille/time';

/** One date that is to come, in wall time. */
export interface NextVisit {
  readonly local: LocalMinutes;
  /** The day of the rule, where a holiday moved it. */
  readonly insteadOf: string | null;
  readonly onDayOff: boolean;
}

export const MOST_SHOWN = 6;

const YEAR = 366 * 1440;

/** Looked at one after the other: most series have six visits within a year, some not within ten. */
const REACHES = [YEAR, 13 * YEAR, 60 * YEAR];

/** The next dates, as the engine has them: the same function that draws the board. */
export function nextVisits(plan: Plan, series: Series, now: Minutes): readonly NextVisit[] {
  let found: ReturnType<typeof expand>['occurrences'] = [];
  for (const reach of REACHES) {
    found = expand(plan, series, { start: now, end: now + reach }).occurrences;
    if (found.length >= MOST_SHOWN) break;
  }
  return found.slice(0, MOST_SHOWN).map(({ start, occurrence, onDayOff }) => {
    const local = toLocal(plan.settings.zone, start);
    const date = new Date(local * 60_000).toISOString().slice(0, 10);
    const ruled = occurrence.key.slice(0, 10);
    return { local, insteadOf: ruled === date ? null : ruled, onDayOff };
  });
}

/** The series as it would stand after a command, with its rule in full, and the plan around it. */
export function seriesAfter(
  plan: Plan,
  changes: ChangeSet,
  ids: readonly string[],
): { readonly plan: Plan; readonly series: Series } | null {
  const after = apply(plan, changes);
  const id = ids.find((one) => after.records.series.has(one));
  const series = id === undefined ? undefined : after.records.series.get(id);
  return series ? { plan: after, series } : null;
}
