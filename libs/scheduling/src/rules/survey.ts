import type { Intervention, Plan, PlanningTask, RecordTable } from '../model/index.js';
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
  readonly strained: readonly PlanningTask[];
  /** The worksites of which some task waits for a later one of the list: only they may have circles. */
  readonly tangled: readonly string[];
  readonly marked: readonly PlanningTask[];
  readonly windowed: readonly PlanningTask[];
  readonly skilled: readonly PlanningTask[];
  readonly forMany: readonly PlanningTask[];
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

const NONE: readonly never[] = [];

/** Nearly everywhere there is nothing to be told: then no list is made. */
function strainedIn(spans: TaskSpans): readonly PlanningTask[] {
  const { tasks, links } = spans.of;
  let found: PlanningTask[] | null = null;
  let last = -1;
  for (let i = 0; i < links.after.length; i += 1) {
    const after = links.after[i] ?? 0;
    if (after === last || !isStrained(spans, i)) continue;
    last = after;
    const task = tasks[after];
    if (!task) continue;
    if (found) found.push(task);
    else found = [task];
  }
  return found ?? NONE;
}

/** The kinds that ask for skills, and their bits. */
interface SkilledKinds {
  readonly ids: ReadonlySet<string>;
  readonly bits: number;
}

const kindsIn = new WeakMap<RecordTable<'taskKind'>, SkilledKinds>();

function skilledKinds({ records: { taskKind } }: Plan): SkilledKinds {
  const known = kindsIn.get(taskKind) ?? findKinds(taskKind);
  kindsIn.set(taskKind, known);
  return known;
}

function findKinds(taskKind: RecordTable<'taskKind'>): SkilledKinds {
  const ids = new Set<string>();
  let bits = 0;
  taskKind.forEach(({ id, skills }) => {
    if (skills.length === 0) return;
    ids.add(id);
    bits |= kindBitOf(id);
  });
  return { ids, bits };
}

function thoseWith({ tasks, facts, anyFact }: TaskColumns, fact: number): readonly PlanningTask[] {
  return (anyFact & fact) === 0 ? NONE : tasks.filter((_, i) => ((facts[i] ?? 0) & fact) !== 0);
}

/** Whose task or kind asks for skills. */
function skilledIn(columns: TaskColumns, kinds: SkilledKinds): readonly PlanningTask[] {
  const { tasks, facts, kindBits, anyFact } = columns;
  let bits = 0;
  for (let i = 0; i < kindBits.length; i += 1) bits |= kindBits[i] ?? 0;
  if ((bits & kinds.bits) === 0 && (anyFact & TASK_FACTS.hasSkills) === 0) return NONE;
  const own = thoseWith(columns, TASK_FACTS.hasSkills);
  const theirs = tasks.filter(
    ({ kindId }, i) =>
      ((facts[i] ?? 0) & TASK_FACTS.hasSkills) === 0 && kindId !== null && kinds.ids.has(kindId),
  );
  return [...own, ...theirs];
}

const LOOKED_FOR = TASK_FACTS.isMarked | TASK_FACTS.hasWindow | TASK_FACTS.isForMany;

const none = <T>(): T[] => [];

function append<T>(all: T[], more: readonly T[]): void {
  for (const one of more) all.push(one);
}

/** What one worksite adds to the survey; `null`: nothing at all. */
function surveyOne(spans: TaskSpans, worksiteId: string, kinds: SkilledKinds): Survey | null {
  const { of } = spans;
  const strained = strainedIn(spans);
  const skilled = skilledIn(of, kinds);
  const isQuiet = strained.length === 0 && skilled.length === 0 && !of.links.runsBack;
  if (isQuiet && (of.anyFact & LOOKED_FOR) === 0) return null;
  return {
    ...{ strained, skilled, tangled: of.links.runsBack ? [worksiteId] : NONE },
    marked: thoseWith(of, TASK_FACTS.isMarked),
    windowed: thoseWith(of, TASK_FACTS.hasWindow),
    forMany: thoseWith(of, TASK_FACTS.isForMany),
  };
}

interface KnownOne {
  readonly bars: readonly Intervention[];
  readonly kinds: SkilledKinds;
  readonly found: Survey | null;
}

const ones = new WeakMap<readonly PlanningTask[], KnownOne>();

interface Asked {
  readonly worksiteId: string;
  readonly kinds: SkilledKinds;
}

/** The same, found once for as long as neither the worksite's tasks nor its bars change. */
function oneOf(plan: Plan, tasks: readonly PlanningTask[], asked: Asked): Survey | null {
  const { worksiteId, kinds } = asked;
  const bars = plan.interventionsOfWorksite(worksiteId);
  const last = ones.get(tasks);
  if (last?.bars === bars && last.kinds === kinds) return last.found;
  const found = surveyOne(taskSpansOf(plan, worksiteId, taskColumnsOf(tasks)), worksiteId, kinds);
  ones.set(tasks, { bars, kinds, found });
  return found;
}

function survey(plan: Plan): Survey {
  const kinds = skilledKinds(plan);
  const found = {
    ...{ strained: none<PlanningTask>(), tangled: none<string>(), marked: none<PlanningTask>() },
    ...{ windowed: none<PlanningTask>(), skilled: none<PlanningTask>() },
    forMany: none<PlanningTask>(),
  };
  plan.indexes.tasksByWorksite.forEach((tasks, worksiteId) => {
    const one = oneOf(plan, tasks, { worksiteId, kinds });
    if (!one) return;
    append(found.strained, one.strained);
    append(found.tangled, one.tangled);
    append(found.marked, one.marked);
    append(found.windowed, one.windowed);
    append(found.skilled, one.skilled);
    append(found.forMany, one.forMany);
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
