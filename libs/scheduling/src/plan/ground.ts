import type { Plan, Resource, Table } from '../model/index.js';

/** What calendars, people and places say: the same object in every plan that holds the very same ones. */
export interface Ground {
  readonly parts: readonly object[];
}

const partsOf = ({ settings, holidays, records }: Plan): readonly object[] => [
  ...[settings, holidays, records.resource, records.absence],
  ...[records.branch, records.worksite, records.location],
];

const ofPlan = new WeakMap<Plan, Ground>();
/** The last one with those people: a board looks at one plan after the other, and few change the ground. */
const latest = new WeakMap<Table<Resource>, Ground>();

function find(plan: Plan): Ground {
  const parts = partsOf(plan);
  const last = latest.get(plan.records.resource);
  if (last?.parts.every((part, i) => part === parts[i])) return last;
  const ground = { parts };
  latest.set(plan.records.resource, ground);
  return ground;
}

/**
 * All that what is said of some bars depends on, beside those bars, while no task and no clock has a
 * say in it: a company's settings and holidays, its people, their absences, and where it works.
 */
export function groundOf(plan: Plan): Ground {
  let ground = ofPlan.get(plan);
  if (!ground) {
    ground = find(plan);
    ofPlan.set(plan, ground);
  }
  return ground;
}
