import { touchedFields } from '../changes/touched-fields.js';
import type { Change, ChangeOf, ChangeSet } from '../changes/change.js';
import type { Absence, Intervention, Plan } from '../model/index.js';
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

/** Fields of a record that no rule reads. */
const WORDS: ReadonlySet<string> = new Set([
  ...['name', 'initials', 'color', 'trade', 'phone', 'email', 'order', 'archived', 'userId'],
  ...['model', 'employment', 'companyName', 'overbooking'],
]);

/** Something new is not depended on yet, and words are read by no rule. */
const saysNothing = (change: Change): boolean =>
  change.before === null || touchedFields(change).every((field) => WORDS.has(field));

const RULING: ReadonlySet<Change['kind']> = new Set([
  ...(['settings', 'branch', 'resource'] as const),
]);

const isClosing = (absence: Absence | null): boolean => absence?.resourceId === null;

/** Records on which any number of bars may depend. */
function touchesAll(change: Change): boolean {
  if (change.kind === 'absence') return isClosing(change.before) || isClosing(change.after);
  return RULING.has(change.kind) && !saysNothing(change);
}

function addAbsences(units: Growing, plan: Plan, { before, after }: ChangeOf<'absence'>): void {
  for (const absence of [before, after]) {
    if (absence && absence.resourceId !== null) addAbsence(units, plan, absence.resourceId);
  }
}

/** Whether the worksite stands on the board, or its client is on hold: no booking depends on that. */
function addWorkOf(
  units: Growing,
  plan: Plan,
  { key, id }: { readonly key: 'statusId' | 'clientId'; readonly id: string },
): void {
  for (const worksite of plan.records.worksite.values()) {
    if (worksite[key] !== id) continue;
    for (const one of plan.interventionsOfWorksite(worksite.id)) units.interventions.add(one.id);
  }
}

function addClient(units: Growing, plan: Plan, id: string): void {
  addWorkOf(units, plan, { key: 'clientId', id });
  for (const one of plan.records.intervention.values()) {
    if (one.clientId === id) units.interventions.add(one.id);
  }
}

function addChange(units: Growing, plan: Plan, change: Change): void {
  if (change.kind === 'intervention') {
    for (const one of [change.before, change.after]) if (one) addIntervention(units, plan, one);
  }
  if (change.kind === 'task') units.tasks.add(change.id);
  if (change.kind === 'worksite') {
    for (const one of plan.interventionsOfWorksite(change.id)) addIntervention(units, plan, one);
  }
  if (change.kind === 'absence') addAbsences(units, plan, change);
  if (!saysNothing(change)) addOwner(units, plan, change);
}

function addOwner(units: Growing, plan: Plan, change: Change): void {
  if (change.kind === 'status') addWorkOf(units, plan, { key: 'statusId', id: change.id });
  if (change.kind === 'client') addClient(units, plan, change.id);
}

export function touchedUnits(plans: readonly Plan[], changes: ChangeSet): TouchedUnits {
  if (changes.some(touchesAll)) return 'all';
  const units: Growing = { resources: new Set(), interventions: new Set(), tasks: new Set() };
  for (const plan of plans) for (const change of changes) addChange(units, plan, change);
  return units;
}
