import type { Absence, Conflict, Plan } from '@pastille/scheduling';
import type { Minutes } from '@pastille/time';

const hits = (
  { resourceId, start, end }: Absence,
  { code, subject, from, to }: Conflict,
): boolean =>
  code === 'absence' &&
  (resourceId === null || subject === resourceId) &&
  (from ?? end) < end &&
  (to ?? start) > start;

/** Absences to come that stand over work: each has its proposals. The first to begin comes first. */
export function awayOverWork(
  { records }: Plan,
  conflicts: readonly Conflict[],
  now: Minutes,
): readonly Absence[] {
  const away = conflicts.filter(({ code }) => code === 'absence');
  if (away.length === 0) return [];
  return [...records.absence.values()]
    .filter((absence) => absence.end > now && away.some((conflict) => hits(absence, conflict)))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** Whether an absence stands over work. */
export const isOverWork = (absence: Absence, conflicts: readonly Conflict[]): boolean =>
  conflicts.some((conflict) => hits(absence, conflict));
