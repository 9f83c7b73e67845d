import type { Plan, ResourceId } from '@pastille/scheduling';
import { asTold } from '@pastille/scheduling/agenda';
import { dayOf, type DayNumber, type Minutes } from '@pastille/time';

/** Whoever leads what comes next there, as published. */
function nextLead(plan: Plan, worksiteId: string, now: Minutes): ResourceId | null {
  const [next] = (plan.indexes.interventionsByWorksite.get(worksiteId) ?? [])
    .flatMap((one) => asTold(one) ?? [])
    .filter(({ state, end }) => state === 'open' && end > now)
    .toSorted((a, b) => a.start - b.start);
  const people = (next?.team ?? []).filter(
    ({ resourceId }) => plan.records.resource.get(resourceId)?.kind !== 'equipment',
  );
  return (people.find(({ role }) => role === 'lead') ?? people[0])?.resourceId ?? null;
}

/** Whom one probably means: the usual crew, else the lead of what comes next there, else nobody. */
export function usualReaders(plan: Plan, worksiteId: string, now: Minutes): readonly ResourceId[] {
  const crewId = plan.records.worksite.get(worksiteId)?.usualCrewId ?? null;
  const crew = crewId === null ? undefined : plan.records.resource.get(crewId);
  if (crew && !crew.archived) return [crew.id];
  const lead = nextLead(plan, worksiteId, now);
  return lead === null ? [] : [lead];
}

/** The people behind a choice of people and crews, as far as this page knows: the server looks again. */
export function peopleOf(
  plan: Plan,
  chosen: readonly ResourceId[],
  day: DayNumber,
): readonly ResourceId[] {
  const people = chosen.flatMap((id) => {
    const one = plan.records.resource.get(id);
    if (one?.kind !== 'crew') return [id];
    return one.members
      .filter(({ from, to }) => (!from || dayOf(from) <= day) && (!to || dayOf(to) >= day))
      .map(({ resourceId }) => resourceId);
  });
  return [...new Set(people)];
}

/** As much as a browser asks of one; the server judges. */
export const looksLikeAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
