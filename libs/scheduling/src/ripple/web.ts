import type { Minutes } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Intervention, Plan, PlanningTask, Resource } from '../model/index.js';
import type { Bar, Knot, Seat, Strand } from './bar.js';
import { notBefore } from './earliest.js';
import { countPreceding, lineOf } from './line.js';
import { isObstacle } from './obstacle.js';
import { peopleOf } from './people.js';
import { successorsOf } from './successors.js';

const NO_BARS: readonly Intervention[] = [];

/** A knot while its neighbours are tied to it. */
type Loose = { -readonly [K in keyof Knot]: Knot[K] };

/**
 * The neighbourhoods of a plan that ripples have run through, with pointers where the plan has ids:
 * made once for each plan and only as far as asked for, since a drag is previewed many times.
 */
export class Web {
  readonly plan: Plan;
  /** Counts the ripples, so that none sees what another left behind. */
  run = 0;
  private readonly bars = new Map<string, Bar>();
  private readonly knots = new Map<string, Loose>();
  private readonly strands = new Map<string, Strand>();

  constructor(plan: Plan) {
    this.plan = plan;
  }

  barOf(record: Intervention): Bar {
    let bar = this.bars.get(record.id);
    if (!bar) {
      bar = barFor(record);
      this.bars.set(record.id, bar);
    }
    return bar;
  }

  knotOf(taskId: string): Knot | null {
    const known = this.knots.get(taskId);
    if (known) return known;
    const task = this.plan.records.task.get(taskId);
    if (!task) return null;
    this.tie(task);
    return this.knots.get(taskId) ?? null;
  }

  seatsOf(one: Intervention): readonly Seat[] {
    return peopleOf(this.plan, one).map((resource) => new SeatOn(this.strandOf(resource), one));
  }

  calendarOf(bar: Bar): WorkingCalendar {
    bar.calendar ??= rulingCalendar(this.plan, bar.record);
    return bar.calendar;
  }

  notBefore(bar: Bar): Minutes {
    bar.notBefore ??= notBefore(this.plan, bar.record);
    return bar.notBefore;
  }

  /** Ties the task and everything it is linked with, however far: without recursion, for chains are long. */
  private tie(first: PlanningTask): void {
    const untied = [first];
    for (const task of untied) untied.push(...this.neighbours(task));
    const tied = [...new Set(untied)];
    for (const task of tied) this.connect(task);
  }

  private neighbours(task: PlanningTask): readonly PlanningTask[] {
    if (this.knots.has(task.id)) return [];
    const records = this.plan.indexes.interventionsByTask.get(task.id) ?? NO_BARS;
    const live = records.filter(({ state }) => state !== 'cancelled');
    const bars = live.map((one) => this.barOf(one));
    this.knots.set(task.id, { task, bars, before: [], after: [], waiting: [] });
    return [
      ...task.links.flatMap(({ predecessorId }) => this.predecessor(task, predecessorId)),
      ...successorsOf(this.plan, task).map((waiting) => waiting.task),
    ];
  }

  /** A link to another worksite is nobody's: it cannot be made, only left behind. */
  private predecessor({ worksiteId }: PlanningTask, id: string): readonly PlanningTask[] {
    const task = this.plan.records.task.get(id);
    return task?.worksiteId === worksiteId ? [task] : [];
  }

  private connect(task: PlanningTask): void {
    const knot = this.knots.get(task.id);
    if (!knot) return;
    knot.before = task.links.flatMap((link) =>
      this.predecessor(task, link.predecessorId).flatMap(({ id }) => {
        const before = this.knots.get(id);
        return before ? [{ link, knot: before, bars: before.bars }] : [];
      }),
    );
    knot.after = successorsOf(this.plan, task).flatMap(
      (waiting) => this.knots.get(waiting.task.id) ?? [],
    );
    knot.waiting = knot.after.flatMap(({ bars }) => bars);
  }

  private strandOf(resource: Resource): Strand {
    let strand = this.strands.get(resource.id);
    if (!strand) {
      const line = lineOf(this.plan, resource);
      strand = { resource, line, bars: [], run: 0, moved: [], latestEnds: [], queuedTo: 0 };
      this.strands.set(resource.id, strand);
    }
    return strand;
  }
}

/** Only who pushes others asks where. */
class SeatOn implements Seat {
  readonly strand: Strand;
  private readonly one: Intervention;
  private known = -1;

  constructor(strand: Strand, one: Intervention) {
    this.strand = strand;
    this.one = one;
  }

  get at(): number {
    if (this.known < 0) this.known = countPreceding(this.strand.line.all, this.one);
    return this.known;
  }
}

/** One plain literal, so that all bars have one shape: they are read millions of times. */
export const barFor = (record: Intervention): Bar => ({
  record,
  isObstacle: isObstacle(record),
  knot: undefined,
  seats: undefined,
  calendar: undefined,
  notBefore: undefined,
  run: 0,
  now: record,
  isRoot: false,
  isNew: false,
  start: record.start,
  end: record.end,
  shape: record,
  queued: false,
  visits: 0,
  push: null,
});

const known = new WeakMap<Plan, Web>();

export function webOf(plan: Plan): Web {
  let web = known.get(plan);
  if (!web) {
    web = new Web(plan);
    known.set(plan, web);
  }
  return web;
}
