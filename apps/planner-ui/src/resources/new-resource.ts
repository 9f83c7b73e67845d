import type { PlanView } from '@pastille/contracts';
import { newId } from '../api/new-id.js';
import { nextOrder } from '../ui/by-order.js';
import { initialsOf } from '../ui/initials.js';
import { nextColor } from './resource-color.js';

export type ResourceView = PlanView['resources'][number];
export type Kind = ResourceView['kind'];
export type ResourceOf<K extends Kind> = Extract<ResourceView, { kind: K }>;

type Known = Pick<PlanView, 'resources' | 'settings'>;

const base = (plan: Known, name: string) => ({
  id: newId(),
  name,
  initials: initialsOf(name),
  color: nextColor(plan.resources.filter(({ archived }) => !archived).map(({ color }) => color)),
  trade: null,
  branchId: plan.settings.mainBranchId,
  phone: null,
  order: nextOrder(plan.resources),
  archived: false,
});

/** A resource with good defaults: from a name alone one gets initials, a free colour and the last place of the list. */
export function newResource(plan: Known, kind: Kind, name = ''): ResourceView {
  switch (kind) {
    case 'staff':
      return {
        ...base(plan, name),
        kind,
        employment: 'employee',
        hours: null,
        pastHours: [],
        skills: [],
        userId: null,
      };
    case 'crew':
      return { ...base(plan, name), kind, members: [] };
    case 'equipment':
      return { ...base(plan, name), kind, model: null };
    case 'subcontractor':
      return { ...base(plan, name), kind, skills: [] };
  }
}

/** « Éric Le Goff⏎Nadia » pasted as lines: a resource each, skipping names that are already there. */
export function newResources(plan: Known, kind: Kind, lines: string): ResourceView[] {
  const made: ResourceView[] = [];
  const names = new Set(
    plan.resources.filter((one) => one.kind === kind).map(({ name }) => name.toLocaleLowerCase()),
  );
  for (const line of lines.split(/[\n;]+/)) {
    const name = line.trim().slice(0, 300);
    if (name === '' || names.has(name.toLocaleLowerCase())) continue;
    names.add(name.toLocaleLowerCase());
    made.push(newResource({ ...plan, resources: [...plan.resources, ...made] }, kind, name));
  }
  return made;
}
