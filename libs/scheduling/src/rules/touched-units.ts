import { touchedFields } from '../changes/touched-fields.js';
import type { Change, ChangeOf, ChangeSet } from '../changes/change.js';
import type { Intervention, Plan } from '../model/index.js';
import { crewsOf } from '../plan/crews.js';
import { everyoneOn } from './presence.js';

/** Whose conflicts the changes may change. `all`: no short cut. */
export type TouchedUnits =
  | 'all'
  | {
      readonly resources: ReadonlySet<string>;
      readonly interventions: ReadonlySet<string>;
      readonly tasks: ReadonlySet<string>;
    };

interface Growing {
  readonly resources: Set<string>;
  readonly interventions: Set<string>;
  readonly tasks: Set<string>;
}

function addIntervention(units: Growing, plan: Plan, one: Intervention): void {
  units.interventions.add(one.id);
  if (one.taskId !== null) units.tasks.add(one.taskId);
  for (const resource of everyoneOn(plan, one)) units.resources.add(resource.id);
}

function addAbsence(units: Growing, plan: Plan, resourceId: string): void {
  const crews = crewsOf(plan.records.resource, resourceId);
  for (const id of [resourceId, ...crews.map((crew) => crew.id)]) {
    for (const one of plan.interventionsOfResource(id)) units.interventions.add(one.id);
  }
}

const isNew = (change: Change): boolean => change.before === null;

/** Fields of a record that no rule reads. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'name',
    'initials',
    'color',
    'trade',
    'phone',
    'email',
    'order',
    'archived',
    'userId',
    'model',
  ].concat(['employment', 'companyName', 'overbooking']),
);

const saysOnlyWords = (change: Change): boolean =>
  touchedFields(change).every((field) => WORDS.has(field));

/** Records on which any number of bars may depend. Something new is not depended on yet. */
function touchesAll(change: Change): boolean {
  switch (change.kind) {
    case 'settings':
    case 'branch':
    case 'status':
    case 'client':
    case 'resource':
      return !isNew(change) && !saysOnlyWords(change);
    case 'absence':
      return change.before?.resourceId === null || change.after?.resourceId === null;
    default:
      return false;
  }
}

function addAbsences(units: Growing, plan: Plan, { before, after }: ChangeOf<'absence'>): void {
  for (const absence of [before, after]) {
    if (absence && absence.resourceId !== null) addAbsence(units, plan, absence.resourceId);
  }
}

function addChange(units: Growing, plan: Plan, change: Change): void {
  switch (change.kind) {
    case 'intervention':
      for (const one of [change.before, change.after]) if (one) addIntervention(units, plan, one);
      return;
    case 'task':
      units.tasks.add(change.id);
      return;
    case 'worksite':
      for (const one of plan.interventionsOfWorksite(change.id)) addIntervention(units, plan, one);
      return;
    case 'absence':
      addAbsences(units, plan, change);
      return;
    default:
  }
}

export function touchedUnits(plans: readonly Plan[], changes: ChangeSet): TouchedUnits {
  if (changes.some(touchesAll)) return 'all';
  const units: Growing = { resources: new Set(), interventions: new Set(), tasks: new Set() };
  for (const plan of plans) for (const change of changes) addChange(units, plan, change);
  return units;
}
