import type { Intervention, Plan } from '../model/index.js';

/** How a person would call it: « Terrassement · Piscine Martin ». Empty when it has no words of its own. */
export function nameOf(
  plan: Plan,
  {
    title,
    taskId,
    worksiteId,
    clientId,
  }: Pick<Intervention, 'title' | 'taskId' | 'worksiteId' | 'clientId'>,
): string {
  const task = taskId === null ? undefined : plan.records.task.get(taskId);
  const worksite = worksiteId === null ? undefined : plan.records.worksite.get(worksiteId);
  const client = clientId === null ? undefined : plan.records.client.get(clientId);
  const where = worksite?.title ?? client?.name;
  return [title ?? task?.label, where].filter((part) => part).join(' · ');
}

/** What the subject of a conflict is called; empty where the plan does not know it. */
export function subjectName({ records }: Plan, id: string): string {
  const known = records.resource.get(id) ?? records.client.get(id) ?? records.branch.get(id);
  return known?.name ?? records.task.get(id)?.label ?? records.worksite.get(id)?.title ?? '';
}
