import type { Intervention, Plan, PlanningTask, Resource, Worksite } from '@pastille/scheduling';

/** « Massard · Piscine coque 8 × 4 »: whose job it is, then what it is. */
export function worksiteName(plan: Plan, worksite: Worksite): string {
  const client = plan.records.client.get(worksite.clientId)?.name;
  const works = worksite.worksId ? plan.records.works.get(worksite.worksId)?.name : undefined;
  const what = works ?? worksite.title;
  return client && client !== what ? `${client} · ${what}` : what;
}

export function worksiteNameOf(plan: Plan, id: string | null): string | null {
  const worksite = id ? plan.records.worksite.get(id) : undefined;
  return worksite ? worksiteName(plan, worksite) : null;
}

/** The town, which is what people say; else whatever is known of the address. */
export function placeOf(plan: Plan, locationId: string | null): string | null {
  const location = locationId ? plan.records.location.get(locationId) : undefined;
  if (!location) return null;
  return location.city ?? location.address ?? location.postalCode ?? location.label;
}

/** Own words first, then the task's, then the worksite's or the client's name. */
export function titleOf(
  plan: Plan,
  one: Pick<Intervention, 'title' | 'taskId' | 'clientId' | 'worksiteId'>,
): string {
  if (one.title) return one.title;
  const task = one.taskId ? plan.records.task.get(one.taskId) : undefined;
  if (task) return task.label;
  const client = one.clientId ? plan.records.client.get(one.clientId)?.name : undefined;
  return worksiteNameOf(plan, one.worksiteId) ?? client ?? '—';
}

export const teamOf = (plan: Plan, one: Intervention): readonly Resource[] =>
  one.team.flatMap(({ resourceId }) => plan.records.resource.get(resourceId) ?? []);

/** « Éric, Malo »: first names are enough on a bar; crews and machines keep their whole name. */
export const shortName = (resource: Resource): string =>
  resource.kind === 'staff' ? (resource.name.split(' ')[0] ?? resource.name) : resource.name;

export const teamNames = (plan: Plan, one: Intervention): string =>
  teamOf(plan, one).map(shortName).join(', ');

export const teamInitials = (plan: Plan, one: Intervention): string =>
  teamOf(plan, one)
    .map(({ initials }) => initials)
    .join(' ');

export const taskOf = (plan: Plan, one: Intervention): PlanningTask | undefined =>
  one.taskId ? plan.records.task.get(one.taskId) : undefined;
