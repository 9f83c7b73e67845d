import type { Intervention, LocalDateTime, Plan } from '@pastille/scheduling';
import { overridesOf } from '@pastille/scheduling/series';
import { toLocal } from '@pastille/time';

/** What became of one visit, beside its series. */
export interface Exception {
  readonly key: LocalDateTime;
  readonly one: Intervention;
  readonly is: 'done' | 'locked' | 'cancelled' | 'moved' | 'changed';
}

const wallTime = (plan: Plan, { start }: Intervention): LocalDateTime =>
  new Date(toLocal(plan.settings.zone, start) * 60_000).toISOString().slice(0, 16);

function whatIs(plan: Plan, key: LocalDateTime, one: Intervention): Exception['is'] {
  if (one.state !== 'open') return one.state;
  if (one.lock.time !== null || one.lock.team !== null) return 'locked';
  return wallTime(plan, one) === key ? 'changed' : 'moved';
}

/**
 * The visits of a series that are no longer as the rule has them, by date: what one should see before
 * choosing how much to change. `from`: that visit and those after it; `null`: all.
 */
export function exceptionsOf(
  plan: Plan,
  seriesId: string,
  from: LocalDateTime | null,
): readonly Exception[] {
  return [...overridesOf(plan, seriesId)]
    .filter(([key]) => from === null || key >= from)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => ({ key, one, is: whatIs(plan, key, one) }));
}
