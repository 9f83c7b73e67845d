import type { Plan, PlanningTask, TaskKind, Worksite } from '@pastille/scheduling';

/** A column of the table face; `kind: null` gathers the tasks that are of no kind. */
export interface Column {
  readonly id: string;
  readonly kind: TaskKind | null;
}

const OTHERS: Column = { id: 'others', kind: null };

const NARROWEST = 98;
const WIDEST = 170;
/** Pixels of a letter of the head at its size, and of what is left and right of the word. */
const LETTER = 7.2;
const AROUND = 17;

/** No word of a head is cut: the column is as wide as its longest one. Tasks of no kind may be several in one cell. */
export function widthOf({ kind }: Column): number {
  if (!kind) return 140;
  const longest = Math.max(...kind.name.split(/[\s-]+/u).map(({ length }) => length));
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest * LETTER) + AROUND));
}

/** The kinds that the worksites use, in the company's order; all of them while nothing is used yet. */
export function columnsOf(plan: Plan, worksites: readonly Worksite[]): readonly Column[] {
  const used = new Set<string | null>();
  for (const { id } of worksites) for (const { kindId } of plan.tasksOf(id)) used.add(kindId);
  const kinds = [...plan.records.taskKind.values()].sort(
    (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
  );
  const shown =
    used.size > 0
      ? kinds.filter(({ id }) => used.has(id))
      : kinds.filter(({ archived }) => !archived);
  const columns: Column[] = shown.map((kind) => ({ id: kind.id, kind }));
  return used.has(null) ? [...columns, OTHERS] : columns;
}

/** The tasks of one worksite by column, in their order. */
export function cellsOf(
  tasks: readonly PlanningTask[],
): ReadonlyMap<string, readonly PlanningTask[]> {
  const cells = new Map<string, PlanningTask[]>();
  for (const task of tasks) {
    const id = task.kindId ?? OTHERS.id;
    const cell = cells.get(id);
    if (cell) cell.push(task);
    else cells.set(id, [task]);
  }
  return cells;
}
