import type { Call, Conflict, Intervention, Plan } from '@pastille/scheduling';
import { matches } from '../../ui/search-text.js';
import { teamOf, titleOf, worksiteNameOf } from '../view/names.js';
import type { EntryGroup } from './needs.js';

function namesOfWorksite(plan: Plan, id: string | null): readonly string[] {
  const worksite = id === null ? undefined : plan.records.worksite.get(id);
  if (!worksite) return [];
  return [worksite.reference, worksite.title, worksiteNameOf(plan, worksite.id) ?? ''];
}

function namesOfBar(plan: Plan, one: Intervention): readonly string[] {
  const client = one.clientId === null ? undefined : plan.records.client.get(one.clientId);
  return [
    titleOf(plan, one),
    client?.name ?? '',
    ...teamOf(plan, one).map(({ name }) => name),
    ...namesOfWorksite(plan, one.worksiteId),
  ];
}

function namesOfTask(plan: Plan, id: string): readonly string[] {
  const task = plan.records.task.get(id);
  return task ? [task.label, ...namesOfWorksite(plan, task.worksiteId)] : [];
}

/** Everybody and everything that a conflict names: people, tasks, worksites, clients. */
export function namesIn(plan: Plan, { subject, ids }: Conflict): string {
  const { resource, client } = plan.records;
  const named = [
    resource.get(subject)?.name ?? '',
    client.get(subject)?.name ?? '',
    ...namesOfTask(plan, subject),
    ...namesOfWorksite(plan, subject),
    ...ids.flatMap((id) => {
      const bar = plan.intervention(id);
      return bar ? namesOfBar(plan, bar) : namesOfTask(plan, id);
    }),
  ];
  return named.join(' ');
}

/** Only what names a person or a worksite that is looked for; nothing asked shows all. */
export function searchGroups(
  plan: Plan,
  groups: readonly EntryGroup[],
  asked: string,
): readonly EntryGroup[] {
  if (asked.trim() === '') return groups;
  return groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ conflict }) => matches(namesIn(plan, conflict), asked)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

export const searchCalls = (plan: Plan, calls: readonly Call[], asked: string): readonly Call[] =>
  calls.filter((call) => {
    const bar = plan.intervention(call.interventionId);
    const names = bar ? namesOfBar(plan, bar) : [];
    return matches([call.name, call.phone ?? '', ...names].join(' '), asked);
  });
