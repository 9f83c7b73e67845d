import type { PlanningTask } from '../model/index.js';

/** Tasks that wait for each other, each circle's ids sorted by code unit. */
export type Circles = readonly (readonly string[])[];

/** What is known of a task while the links are followed (Tarjan, 1972, without recursion). */
interface Visit {
  readonly task: PlanningTask;
  readonly number: number;
  lowest: number;
  isOpen: boolean;
  nextLink: number;
}

class Search {
  private readonly tasks: ReadonlyMap<string, PlanningTask>;
  private readonly visits = new Map<string, Visit>();
  /** The path from the root to where we are. */
  private readonly path: Visit[] = [];
  /** Visited tasks whose circle is not closed yet. */
  private readonly open: Visit[] = [];
  readonly circles: string[][] = [];

  constructor(tasks: readonly PlanningTask[]) {
    this.tasks = new Map(tasks.map((task) => [task.id, task]));
    for (const task of tasks) if (!this.visits.has(task.id)) this.follow(task);
  }

  private follow(root: PlanningTask): void {
    this.enter(root);
    for (let visit = this.path.at(-1); visit; visit = this.path.at(-1)) this.step(visit);
  }

  private enter(task: PlanningTask): void {
    const number = this.visits.size;
    const visit = { task, number, lowest: number, isOpen: true, nextLink: 0 };
    this.visits.set(task.id, visit);
    this.path.push(visit);
    this.open.push(visit);
  }

  private step(visit: Visit): void {
    const link = visit.task.links[visit.nextLink];
    visit.nextLink += 1;
    if (!link) {
      this.leave(visit);
      return;
    }
    const before = this.tasks.get(link.predecessorId);
    if (!before) return;
    const known = this.visits.get(before.id);
    if (!known) this.enter(before);
    else if (known.isOpen) visit.lowest = Math.min(visit.lowest, known.number);
  }

  private leave(visit: Visit): void {
    this.path.pop();
    const parent = this.path.at(-1);
    if (parent) parent.lowest = Math.min(parent.lowest, visit.lowest);
    if (visit.lowest !== visit.number) return;
    const members = this.open.splice(this.open.indexOf(visit));
    for (const member of members) member.isOpen = false;
    const waitsForItself = visit.task.links.some(
      ({ predecessorId }) => predecessorId === visit.task.id,
    );
    if (members.length > 1 || waitsForItself) {
      this.circles.push(members.map(({ task }) => task.id).sort());
    }
  }
}

const known = new WeakMap<readonly PlanningTask[], Circles>();
const NONE: Circles = [];

/** The circles among the tasks of one worksite. */
export function circlesAmong(tasks: readonly PlanningTask[]): Circles {
  if (!tasks.some(({ links }) => links.length > 0)) return NONE;
  let circles = known.get(tasks);
  if (!circles) {
    circles = new Search(tasks).circles;
    known.set(tasks, circles);
  }
  return circles;
}
