import type { Intervention, LocalDateTime, Plan, SeriesId } from '../model/index.js';

type ByKey = ReadonlyMap<LocalDateTime, Intervention>;

const NONE: ByKey = new Map();
const known = new WeakMap<readonly Intervention[], ByKey>();

/** What was made of the occurrences of a series, by their keys; cancelled ones too. */
export function overridesOf(plan: Plan, seriesId: SeriesId): ByKey {
  const stored = plan.indexes.interventionsBySeries.get(seriesId);
  if (!stored) return NONE;
  let byKey = known.get(stored);
  if (!byKey) {
    byKey = new Map(stored.map((one) => [one.occurrence?.key ?? '', one]));
    known.set(stored, byKey);
  }
  return byKey;
}
