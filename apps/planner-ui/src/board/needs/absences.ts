import type { Absence, Conflict, Plan } from '@pastille/scheduling';
import type { Minutes } from '@pastille/time';

/** Whose absence a conflict tells; `null`: the company's, which is told of the work itself. */
const whose = ({ records }: Plan, { subject }: Conflict): string | null =>
  records.resource.has(subject) ? subject : null;

/** Whether a conflict tells of that absence. */
const tells = (plan: Plan, { resourceId, start, end }: Absence, conflict: Conflict): boolean =>
  conflict.code === 'absence' &&
  whose(plan, conflict) === resourceId &&
  (conflict.from ?? end) < end &&
  (conflict.to ?? start) > start;

/** Conflicts of absences by whom they tell of: an absence is asked against those of its own person alone. */
function byPerson(
  plan: Plan,
  conflicts: readonly Conflict[],
): ReadonlyMap<string | null, readonly Conflict[]> {
  const found = new Map<string | null, Conflict[]>();
  for (const conflict of conflicts) {
    if (conflict.code !== 'absence') continue;
    const person = whose(plan, conflict);
    const known = found.get(person);
    if (known) known.push(conflict);
    else found.set(person, [conflict]);
  }
  return found;
}

/** Absences to come that stand over work: each has its proposals. The first to begin comes first. */
export function awayOverWork(
  plan: Plan,
  conflicts: readonly Conflict[],
  now: Minutes,
): readonly Absence[] {
  const away = byPerson(plan, conflicts);
  if (away.size === 0) return [];
  const isOver = (absence: Absence): boolean =>
    away.get(absence.resourceId)?.some((conflict) => tells(plan, absence, conflict)) ?? false;
  return [...plan.records.absence.values()]
    .filter((absence) => absence.end > now && isOver(absence))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** Whether an absence stands over work. */
export const isOverWork = (plan: Plan, absence: Absence, conflicts: readonly Conflict[]): boolean =>
  conflicts.some((conflict) => tells(plan, absence, conflict));
