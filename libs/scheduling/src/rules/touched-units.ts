import type { Interval } from '@pastille/time';
import type { Change, ChangeOf, ChangeSet } from '../changes/change.js';
import { touchedFields } from '../changes/touched-fields.js';
import type { Absence, Intervention, Plan, PlanningTask } from '../model/index.js';
import { crewsOf } from '../plan/crews.js';
import { barsOfWithin } from '../plan/lanes.js';
import { successorsOf } from '../ripple/successors.js';
import { MOST_MET, spansOf, visitMeetings } from './meetings.js';
import { everyoneOn } from './presence.js';

/** Whose conflicts the changes may change. `all`: no short cut. */
export type TouchedUnits = 'all' | Growing;

interface Growing {
  readonly resources: Set<string>;
  readonly interventions: Set<string>;
  readonly tasks: Set<string>;
  readonly worksites: Set<string>;
  /** Where touched bars stand or stood, and where somebody comes or goes. */
  readonly spans: Interval[];
  /** The same, of each resource by itself: a day on which only others are touched says nothing of it. */
  readonly spansOf: Map<string, Interval[]>;
}

function addSpan(units: Growing, resourceId: string, span: Interval): void {
  units.resources.add(resourceId);
  const spans = units.spansOf.get(resourceId);
  if (spans) spans.push(span);
  else units.spansOf.set(resourceId, [span]);
}

/** What waits for a task is judged by where the task stands. */
function addTask(units: Growing, plan: Plan, task: PlanningTask): void {
  units.tasks.add(task.id);
  for (const { task: successor } of successorsOf(plan, task)) units.tasks.add(successor.id);
}

function addIntervention(units: Growing, plan: Plan, one: Intervention): void {
  units.interventions.add(one.id);
  const span = { start: one.start, end: one.end };
  units.spans.push(span);
  if (one.worksiteId !== null) units.worksites.add(one.worksiteId);
  const task = one.taskId === null ? undefined : plan.records.task.get(one.taskId);
  if (task) addTask(units, plan, task);
  for (const { id } of everyoneOn(plan, one)) {
    addSpan(units, id, span);
    addCrowd(units, plan, { resourceId: id, bar: one });
  }
}

/** In a crowd not every pair is told: which ones are depends on everybody in it. */
function addCrowd(
  units: Growing,
  plan: Plan,
  { resourceId, bar }: { readonly resourceId: string; readonly bar: Interval },
): void {
  const around = barsOfWithin(plan, resourceId, bar);
  if (around.length <= MOST_MET) return;
  visitMeetings(spansOf(around), {
    crowded(at) {
      const id = around[at]?.id;
      if (id !== undefined) units.interventions.add(id);
    },
  });
}

/** Bars far from the absence say nothing of it. */
function addAbsence(units: Growing, plan: Plan, { resourceId, start, end }: Absence): void {
  if (resourceId === null) return;
  const span = { start, end };
  units.spans.push(span);
  for (const one of barsOfWithin(plan, resourceId, { start, end })) units.interventions.add(one.id);
  for (const crew of crewsOf(plan.records.resource, resourceId)) addSpan(units, crew.id, span);
  addSpan(units, resourceId, span);
}

/** A window, skills, a number of people: all bars of the task. Links: whoever is linked with it. */
function addChangedTask(units: Growing, plan: Plan, task: PlanningTask): void {
  units.worksites.add(task.worksiteId);
  for (const other of plan.tasksOf(task.worksiteId)) units.tasks.add(other.id);
  units.tasks.add(task.id);
  for (const one of plan.interventionsOfTask(task.id)) {
    units.interventions.add(one.id);
    units.spans.push({ start: one.start, end: one.end });
  }
}

/** Fields of a record that no rule reads. */
const WORDS: ReadonlySet<string> = new Set([
  ...['name', 'initials', 'color', 'trade', 'phone', 'email', 'order', 'userId'],
  ...['model', 'employment', 'companyName', 'overbooking', 'publication', 'weather'],
  ...['label', 'address', 'postalCode', 'city', 'accessNote', 'usualAmount', 'usualPeople'],
]);

/** Fields of an intervention that no rule reads: « Diffuser » may write thousands of them. */
const TOLD: ReadonlySet<string> = new Set(['note', 'published', 'supplier', 'title']);

function isTelling(change: Change): boolean {
  if (change.before === null || change.after === null) return false;
  const touched = touchedFields(change);
  // Nothing touched at all: written again only because the clock went past it.
  return touched.length > 0 && touched.every((field) => TOLD.has(field));
}

const isWord = (change: Change): boolean =>
  touchedFields(change).every((field) => WORDS.has(field));

/** Something new is not depended on yet, and words are read by no rule. */
const saysNothing = (change: Change): boolean => change.before === null || isWord(change);

const isClosing = (absence: Absence | null): boolean => absence?.resourceId === null;

/** Records on which any number of bars may depend. A new person may be free on any day. */
function touchesAll(change: Change): boolean {
  switch (change.kind) {
    case 'absence':
      return isClosing(change.before) || isClosing(change.after);
    case 'resource':
      return !isWord(change);
    case 'settings':
    case 'branch':
      return !saysNothing(change);
    default:
      return false;
  }
}

/** Whether the worksite stands on the board, whose it is and where: all its bars depend on that. */
function addWorkOf(
  units: Growing,
  plan: Plan,
  { key, id }: { readonly key: 'statusId' | 'clientId' | 'locationId'; readonly id: string },
): void {
  plan.records.worksite.forEach((worksite) => {
    if (worksite[key] !== id) return;
    for (const one of plan.interventionsOfWorksite(worksite.id)) addIntervention(units, plan, one);
  });
}

function addOwnOf(
  units: Growing,
  plan: Plan,
  { key, id }: { readonly key: 'clientId' | 'locationId'; readonly id: string },
): void {
  addWorkOf(units, plan, { key, id });
  plan.records.intervention.forEach((one) => {
    if (one[key] === id) addIntervention(units, plan, one);
  });
}

function addTasksOfKind(units: Growing, plan: Plan, id: string): void {
  plan.records.task.forEach((task) => {
    if (task.kindId !== id) return;
    for (const one of plan.interventionsOfTask(task.id)) units.interventions.add(one.id);
  });
}

function addWorksite(units: Growing, plan: Plan, { id }: ChangeOf<'worksite'>): void {
  units.worksites.add(id);
  for (const one of plan.interventionsOfWorksite(id)) addIntervention(units, plan, one);
}

function addPlaced(units: Growing, plan: Plan, change: Change): void {
  switch (change.kind) {
    case 'intervention':
      if (isTelling(change)) return;
      for (const one of [change.before, change.after]) if (one) addIntervention(units, plan, one);
      return;
    case 'task':
      for (const one of [change.before, change.after]) if (one) addChangedTask(units, plan, one);
      return;
    case 'absence':
      for (const one of [change.before, change.after]) if (one) addAbsence(units, plan, one);
      return;
    case 'worksite':
      addWorksite(units, plan, change);
      return;
    default:
      if (!saysNothing(change)) addOwner(units, plan, change);
  }
}

function addOwner(units: Growing, plan: Plan, { kind, id }: Change): void {
  if (kind === 'status') addWorkOf(units, plan, { key: 'statusId', id });
  if (kind === 'client') addOwnOf(units, plan, { key: 'clientId', id });
  if (kind === 'location') addOwnOf(units, plan, { key: 'locationId', id });
  if (kind === 'taskKind') addTasksOfKind(units, plan, id);
}

export function touchedUnits(plans: readonly Plan[], changes: ChangeSet): TouchedUnits {
  if (changes.some(touchesAll)) return 'all';
  const units: Growing = {
    ...{ resources: new Set<string>(), interventions: new Set<string>() },
    ...{ tasks: new Set<string>(), worksites: new Set<string>(), spans: [] },
    spansOf: new Map<string, Interval[]>(),
  };
  for (const plan of plans) for (const change of changes) addPlaced(units, plan, change);
  return units;
}
