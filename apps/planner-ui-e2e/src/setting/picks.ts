import type { PlanView } from '@pastille/contracts';

export type InterventionView = PlanView['interventions'][number];
export type WorksiteView = PlanView['worksites'][number];

const found = <T>(one: T | undefined, what: string): T => {
  if (one === undefined) throw new Error(`not in the plan: ${what}`);
  return one;
};

export const interventionOf = (plan: PlanView, id: string): InterventionView =>
  found(
    plan.interventions.find((one) => one.id === id),
    `intervention ${id}`,
  );

export const worksiteOf = (plan: PlanView, id: string): WorksiteView =>
  found(
    plan.worksites.find((one) => one.id === id),
    `worksite ${id}`,
  );

/** The demo company is made so that there is always one; which one may change with it. */
export const first = <T>(list: readonly T[]): T => found(list[0], 'any at all');

export function two<T>([one, other]: readonly T[]): [T, T] {
  return [found(one, 'the first of two'), found(other, 'the second of two')];
}

/** Of a person, a crew or a machine. */
export const nameOf = (plan: PlanView, id: string): string =>
  found(
    plan.resources.find((one) => one.id === id),
    `resource ${id}`,
  ).name;
