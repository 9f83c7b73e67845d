import type { Plan, PlanningTask, TaskLink } from '../model/index.js';
import {
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
function isStrained(
  { kind, lag, max }: TaskLink,
  spans: TaskSpans,
  at: readonly [number, number],
): boolean {
  const [before, own] = at;
  const [theirEnd, ownEnd] = [spans.ends[before] ?? 0, spans.ends[own] ?? 0];
  if (theirEnd === 0 || ownEnd === 0) return false;
  if (max !== null || !('elapsed' in lag)) return true;
  const from = kind === 'FS' || kind === 'FF' ? theirEnd : (spans.starts[before] ?? 0);
  return (kind === 'FF' || kind === 'SF' ? ownEnd : (spans.starts[own] ?? 0)) < from + lag.elapsed;
}

function lookAtLinks(found: Survey, plan: Plan, worksiteId: string): void {
  const spans = taskSpansOf(plan, worksiteId);
  const { tasks, facts, places } = spans.of;
  for (let i = 0; i < tasks.length; i += 1) {
    const task = tasks[i];
    if (((facts[i] ?? 0) & TASK_FACTS.isLinked) === 0 || !task) continue;
    let strained = false;
    for (const link of task.links) {
      const isRightBefore = tasks[i - 1]?.id === link.predecessorId;
      const before = isRightBefore ? i - 1 : (places.get(link.predecessorId) ?? -1);
      if (before >= i && found.tangled.at(-1) !== worksiteId) found.tangled.push(worksiteId);
      strained ||= before >= 0 && isStrained(link, spans, [before, i]);
    }
    if (strained) found.strained.push(task);
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
