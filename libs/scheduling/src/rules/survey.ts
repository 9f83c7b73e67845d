import type { Plan, PlanningTask } from '../model/index.js';
import {
  BY_CALENDAR,
  LINK_FACTS,
  TASK_FACTS,
  taskColumnsOf,
  taskSpansOf,
  type TaskColumns,
  type TaskSpans,
} from '../plan/task-columns.js';

/** The tasks that some rule has to look at, found in one walk over their columns. */
export interface Survey {
  /** A link is broken, or cannot be judged without a calendar. */
  readonly strained: PlanningTask[];
  /** The worksites of which some task waits for a later one of the list: only they may have circles. */
  readonly tangled: string[];
  readonly marked: PlanningTask[];
  readonly windowed: PlanningTask[];
  readonly skilled: PlanningTask[];
  readonly forMany: PlanningTask[];
}

/** Judged with whole minutes alone; whatever needs a calendar is left to the rule. */
function isStrained({ of, starts, ends }: TaskSpans, i: number): boolean {
  const { before, after, lags, facts } = of.links;
  const [from, to] = [before[i] ?? 0, after[i] ?? 0];
  const told = facts[i] ?? 0;
  // Nothing ends at minute zero: there is none.
  if (ends[from] === 0 || ends[to] === 0) return false;
  if (lags[i] === BY_CALENDAR) return true;
  const since = (told & LINK_FACTS.fromEnd) === 0 ? starts[from] : ends[from];
  const actual = (told & LINK_FACTS.toEnd) === 0 ? starts[to] : ends[to];
  return (actual ?? 0) < (since ?? 0) + (lags[i] ?? 0);
}

function lookAtLinks(found: Survey, plan: Plan, worksiteId: string): void {
  const spans = taskSpansOf(plan, worksiteId);
  const { tasks, links } = spans.of;
  if (links.runsBack) found.tangled.push(worksiteId);
  let last = -1;
  for (let i = 0; i < links.after.length; i += 1) {
    const after = links.after[i] ?? 0;
    if (after === last || !isStrained(spans, i)) continue;
    last = after;
    const task = tasks[after];
    if (task) found.strained.push(task);
  }
}

function skilledKinds({ records }: Plan): ReadonlySet<string> {
  const kinds = new Set<string>();
  records.taskKind.forEach(({ id, skills }) => {
    if (skills.length > 0) kinds.add(id);
  });
  return kinds;
}

function addWith(
  found: PlanningTask[],
  { tasks, facts, anyFact }: TaskColumns,
  fact: number,
): void {
  if ((anyFact & fact) === 0) return;
  for (let i = 0; i < tasks.length; i += 1) {
    const task = tasks[i];
    if (task && ((facts[i] ?? 0) & fact) !== 0) found.push(task);
  }
}

function addSkilled(
  found: PlanningTask[],
  { tasks, facts }: TaskColumns,
  kinds: ReadonlySet<string>,
): void {
  for (let i = 0; i < tasks.length; i += 1) {
    const task = tasks[i];
    if (!task) continue;
    const isSkilled = ((facts[i] ?? 0) & TASK_FACTS.hasSkills) !== 0;
    if (isSkilled || (task.kindId !== null && kinds.has(task.kindId))) found.push(task);
  }
}

function survey(plan: Plan): Survey {
  const kinds = skilledKinds(plan);
  const found: Survey = {
    ...{ strained: [], tangled: [], marked: [], windowed: [], skilled: [], forMany: [] },
  };
  plan.indexes.tasksByWorksite.forEach((tasks, worksiteId) => {
    const columns = taskColumnsOf(tasks);
    if ((columns.anyFact & TASK_FACTS.isLinked) !== 0) lookAtLinks(found, plan, worksiteId);
    addWith(found.marked, columns, TASK_FACTS.isMarked);
    addWith(found.windowed, columns, TASK_FACTS.hasWindow);
    addWith(found.forMany, columns, TASK_FACTS.isForMany);
    if (kinds.size > 0) addSkilled(found.skilled, columns, kinds);
    else addWith(found.skilled, columns, TASK_FACTS.hasSkills);
  });
  return found;
}

const known = new WeakMap<Plan, Survey>();

export function surveyOf(plan: Plan): Survey {
  let found = known.get(plan);
  if (!found) {
    found = survey(plan);
    known.set(plan, found);
  }
  return found;
}
