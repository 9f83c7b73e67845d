import type { Intervention, Plan, PlanningTask, TaskLink } from '../model/index.js';

/** What a task says of itself, in bits. */
export const TASK_FACTS = {
  isLinked: 1,
  /** Coloured by hand, or finished. */
  isMarked: 2,
  hasWindow: 4,
  hasSkills: 8,
  /** Wants more than one person. */
  isForMany: 16,
} as const;

/** One worksite's tasks in typed columns, in the order of the list. */
export interface TaskColumns {
  readonly tasks: readonly PlanningTask[];
  /** Bits of {@link TASK_FACTS}. */
  readonly facts: Uint8Array;
  /** One of 32 bits for the kind of each task: most tasks are told apart from a kind without being looked at. */
  readonly kindBits: Int32Array;
  /** All of them together: what no task of the worksite says need not be looked for. */
  readonly anyFact: number;
  /** Where each task of the list stands. */
  readonly places: ReadonlyMap<string, number>;
  readonly links: LinkColumns;
}

/** The links between tasks of one list, by place; a link to a task elsewhere is none. */
export interface LinkColumns {
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** Elapsed minutes; {@link BY_CALENDAR} where a calendar has to be asked. */
  readonly lags: Int32Array;
  /** Bits of {@link LINK_FACTS}. */
  readonly facts: Uint8Array;
  /** Some task waits for itself or for a later one of the list: there may be a circle. */
  readonly runsBack: boolean;
}

export const LINK_FACTS = { fromEnd: 1, toEnd: 2 } as const;
export const BY_CALENDAR = 0x7fffffff;

function linkColumns(
  tasks: readonly PlanningTask[],
  places: ReadonlyMap<string, number>,
): LinkColumns {
  const found: (readonly [before: number, after: number, link: TaskLink])[] = [];
  tasks.forEach(({ links }, after) => {
    for (const link of links) {
      const before = places.get(link.predecessorId);
      if (before !== undefined) found.push([before, after, link]);
    }
  });
  return {
    before: Int32Array.from(found, ([before]) => before),
    after: Int32Array.from(found, ([, after]) => after),
    lags: Int32Array.from(found, ([, , { lag, max }]) =>
      max === null && 'elapsed' in lag ? lag.elapsed : BY_CALENDAR,
    ),
    facts: Uint8Array.from(found, ([, , { kind }]) => {
      const fromEnd = kind === 'FS' || kind === 'FF' ? LINK_FACTS.fromEnd : 0;
      return fromEnd | (kind === 'FF' || kind === 'SF' ? LINK_FACTS.toEnd : 0);
    }),
    runsBack: found.some(([before, after]) => before >= after),
  };
}

function factsOf(task: PlanningTask): number {
  let facts = task.links.length > 0 ? TASK_FACTS.isLinked : 0;
  if (task.override !== null || task.finished !== null) facts |= TASK_FACTS.isMarked;
  if (task.window !== null) facts |= TASK_FACTS.hasWindow;
  if (task.skills.length > 0) facts |= TASK_FACTS.hasSkills;
  if (task.people > 1) facts |= TASK_FACTS.isForMany;
  return facts;
}

/** Kinds may share a bit; a task without a kind has none. */
export function kindBitOf(kindId: string | null): number {
  if (kindId === null) return 0;
  let sum = kindId.length;
  for (let i = 0; i < kindId.length; i += 1) sum = (sum * 31 + kindId.charCodeAt(i)) & 0xffff;
  return 1 << (sum & 31);
}

const columns = new WeakMap<readonly PlanningTask[], TaskColumns>();

/** The columns of one list of the plan's index of tasks. */
export function taskColumnsOf(tasks: readonly PlanningTask[]): TaskColumns {
  let found = columns.get(tasks);
  if (!found) {
    const facts = Uint8Array.from(tasks, factsOf);
    const anyFact = facts.reduce((all, one) => all | one, 0);
    const places = new Map(tasks.map(({ id }, i) => [id, i]));
    const kindBits = Int32Array.from(tasks, ({ kindId }) => kindBitOf(kindId));
    const links = linkColumns(tasks, places);
    found = { tasks, facts, kindBits, anyFact, places, links };
    columns.set(tasks, found);
  }
  return found;
}

/** When the work of each task begins and ends; both zero where none stands. */
export interface TaskSpans {
  readonly of: TaskColumns;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const spans = new WeakMap<readonly Intervention[], TaskSpans>();
const unplanned = new WeakMap<TaskColumns, TaskSpans>();

function measure(of: TaskColumns, bars: readonly Intervention[]): TaskSpans {
  const starts = new Int32Array(of.tasks.length);
  const ends = new Int32Array(of.tasks.length);
  for (const { taskId, start, end } of bars) {
    const at = taskId === null ? undefined : of.places.get(taskId);
    if (at === undefined) continue;
    const last = ends[at] ?? 0;
    // Bars come by start.
    if (last === 0) starts[at] = start;
    if (last === 0 || end > last) ends[at] = end;
  }
  return { of, starts, ends };
}

/** The spans of a worksite's tasks, of the bars that stand on that worksite. */
export function taskSpansOf(plan: Plan, worksiteId: string, of: TaskColumns): TaskSpans {
  const bars = plan.interventionsOfWorksite(worksiteId);
  // All worksites without bars have the same empty list.
  let found = bars.length === 0 ? unplanned.get(of) : spans.get(bars);
  if (found?.of !== of) {
    found = measure(of, bars);
    if (bars.length === 0) unplanned.set(of, found);
    else spans.set(bars, found);
  }
  return found;
}
