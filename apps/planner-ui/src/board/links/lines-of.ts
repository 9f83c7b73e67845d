import type { Conflict, Intervention, Plan, PlanningTask, TaskLink } from '@pastille/scheduling';
import type { Facts } from '../view/facts.js';

/** A link between two tasks that both stand somewhere: a line can be drawn. */
export interface LinkLine {
  /** The task that waits, then the one it waits for: no pair has two links. */
  readonly key: string;
  readonly task: PlanningTask;
  readonly predecessor: PlanningTask;
  readonly link: TaskLink;
  /** The bars that the line joins. */
  readonly from: Intervention;
  readonly to: Intervention;
  /** Why the link is not kept by what stands; `null` where it is. */
  readonly broken: Conflict | null;
}

const BREACHES: ReadonlySet<string> = new Set([
  'precedence-violated',
  'max-lag',
  'link-blocked-by-lock',
  'cycle',
]);

const countsFromEnd = ({ kind }: TaskLink): boolean => kind === 'FS' || kind === 'FF';
const holdsEnd = ({ kind }: TaskLink): boolean => kind === 'FF' || kind === 'SF';

function barOf(bars: readonly Intervention[], which: 'first' | 'last'): Intervention | undefined {
  if (which === 'first') return bars[0];
  return bars.reduce<Intervention | undefined>(
    (last, bar) => (last && last.end >= bar.end ? last : bar),
    undefined,
  );
}

function breachOf(facts: Facts, task: PlanningTask, [from, to]: [Intervention, Intervention]) {
  const known = facts.conflictsOf.get(to.id) ?? [];
  return (
    known.find(
      ({ code, subject, ids }) =>
        BREACHES.has(code) && subject === task.id && ids.includes(from.id) && ids.includes(to.id),
    ) ?? null
  );
}

function lineOf(
  { plan, facts }: { readonly plan: Plan; readonly facts: Facts },
  task: PlanningTask,
  link: TaskLink,
): LinkLine | null {
  const predecessor = plan.records.task.get(link.predecessorId);
  if (!predecessor) return null;
  const before = plan.interventionsOfTask(predecessor.id);
  const own = plan.interventionsOfTask(task.id);
  const from = barOf(before, countsFromEnd(link) ? 'last' : 'first');
  const to = barOf(own, holdsEnd(link) ? 'last' : 'first');
  if (!from || !to) return null;
  const broken = breachOf(facts, task, [from, to]);
  return { key: `${task.id} ${predecessor.id}`, task, predecessor, link, from, to, broken };
}

/** The lines of these worksites, in the order of their tasks. */
export function linesOf(
  ground: { readonly plan: Plan; readonly facts: Facts },
  worksiteIds: Iterable<string>,
): readonly LinkLine[] {
  return [...worksiteIds].flatMap((id) =>
    ground.plan
      .tasksOf(id)
      .flatMap((task) => task.links.flatMap((link) => lineOf(ground, task, link) ?? [])),
  );
}
