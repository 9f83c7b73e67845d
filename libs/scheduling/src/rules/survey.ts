import type { Plan, PlanningTask } from '../model/index.js';
import {
  BY_CALENDAR,
  kindBitOf,
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

/** The minute of a link's task that counts: its end, or else its start. */
const minuteOf = (
  { starts, ends }: TaskSpans,
  { at, byEnd }: { readonly at: number; readonly byEnd: boolean },
): number => (byEnd ? ends[at] : starts[at]) ?? 0;

/** Judged with whole minutes alone; whatever needs a calendar is left to the rule. */
function isStrained(spans: TaskSpans, i: number): boolean {
  const { before, after, lags, facts } = spans.of.links;
  const [from, to] = [before[i] ?? 0, after[i] ?? 0];
  const [told, lag] = [facts[i] ?? 0, lags[i] ?? 0];
  // Nothing ends at minute zero: there is none.
  if (spans.ends[from] === 0 || spans.ends[to] === 0) return false;
  if (lag === BY_CALENDAR) return true;
  const since = minuteOf(spans, { at: from, byEnd: (told & LINK_FACTS.fromEnd) !== 0 });
  return minuteOf(spans, { at: to, byEnd: (told & LINK_FACTS.toEnd) !== 0 }) < since + lag;
}

function lookAtLinks(found: Survey, spans: TaskSpans): void {
  const { tasks, links } = spans.of;
  let last = -1;
  for (let i = 0; i < links.after.length; i += 1) {
    const after = links.after[i] ?? 0;
    if (after === last || !isStrained(spans, i)) continue;
    last = after;
    const task = tasks[after];
    if (task) found.strained.push(task);
  }
}

/** The kinds that ask for skills, and their bits. */
interface SkilledKinds {
  readonly ids: ReadonlySet<string>;
  readonly bits: number;
}

function skilledKinds({ records }: Plan): SkilledKinds {
  const ids = new Set<string>();
  let bits = 0;
  records.taskKind.forEach(({ id, skills }) => {
    if (skills.length === 0) return;
    ids.add(id);
    bits |= kindBitOf(id);
  });
  return { ids, bits };
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

function addOfKinds(
  found: PlanningTask[],
  { tasks, facts, kindBits }: TaskColumns,
  { ids, bits }: SkilledKinds,
): void {
  for (let i = 0; i < kindBits.length; i += 1) {
    if (((kindBits[i] ?? 0) & bits) === 0) continue;
    const task = tasks[i];
    const isFound = ((facts[i] ?? 0) & TASK_FACTS.hasSkills) !== 0;
    if (task && !isFound && task.kindId !== null && ids.has(task.kindId)) found.push(task);
  }
}

function survey(plan: Plan): Survey {
  const kinds = skilledKinds(plan);
  const found: Survey = {
    ...{ strained: [], tangled: [], marked: [], windowed: [], skilled: [], forMany: [] },
  };
  plan.indexes.tasksByWorksite.forEach((tasks, worksiteId) => {
    const columns = taskColumnsOf(tasks);
    if (columns.links.runsBack) found.tangled.push(worksiteId);
    if (columns.links.after.length > 0) lookAtLinks(found, taskSpansOf(plan, worksiteId, columns));
    addWith(found.marked, columns, TASK_FACTS.isMarked);
    addWith(found.windowed, columns, TASK_FACTS.hasWindow);
    addWith(found.forMany, columns, TASK_FACTS.isForMany);
    addWith(found.skilled, columns, TASK_FACTS.hasSkills);
    if (kinds.bits !== 0) addOfKinds(found.skilled, columns, kinds);
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
