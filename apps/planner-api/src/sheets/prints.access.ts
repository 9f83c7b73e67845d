import type { Plan } from '@pastille/scheduling';
import { goesOn } from '@pastille/scheduling/agenda';
import { formatLocalDate, type DayNumber } from '@pastille/time';
import { sightOfRole, type Who } from '../planning/planning.access.js';

/* model.md, « Who may », row « see the board »: a technician prints own days and own crew’s; everybody else all. */

/** Whom somebody may print; `null`: everybody. */
export function mayPrint(who: Who, plan: Plan, days: readonly DayNumber[]): Set<string> | null {
  if (sightOfRole(who.role) === 'whole') return null;
  const resources = [...plan.records.resource.values()];
  const own = resources.filter((one) => one.kind === 'staff' && one.userId === who.userId);
  const seen = new Set(own.map(({ id }) => id));
  for (const crew of resources) {
    if (crew.kind !== 'crew') continue;
    for (const day of days) {
      const team = [{ resourceId: crew.id, role: 'member' as const, days: null }];
      const members = goesOn(plan, team, formatLocalDate(day));
      if (!own.some(({ id }) => members.includes(id))) continue;
      seen.add(crew.id);
      for (const id of members) seen.add(id);
    }
  }
  return seen;
}

/** What is asked for and may be seen; `null`: everybody. */
export function allowed(
  asked: readonly string[] | null,
  may: ReadonlySet<string> | null,
): readonly string[] | null {
  if (may === null) return asked;
  return asked === null ? [...may] : asked.filter((id) => may.has(id));
}
