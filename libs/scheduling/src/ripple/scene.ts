import type { Minutes } from '@pastille/time';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Intervention, Plan } from '../model/index.js';
import type { Bar, Held, Knot, Seat, Strand } from './bar.js';
import type { RippleOptions, Root } from './options.js';
import { standingAt } from './rippled.js';
import { barFor, webOf, type Web } from './web.js';

const NO_FLOORS: ReadonlyMap<string, Minutes> = new Map();

/** Looks at other bars in one ripple: a hundred thousand bars on one day must not take minutes. */
export const MOST_LOOKS = 100_000;

/** The plan as a ripple sees it while it runs: every bar at the place it has now. */
export class Scene {
  readonly plan: Plan;
  readonly options: RippleOptions;
  readonly pushes: boolean;
  readonly floors: ReadonlyMap<string, Minutes>;
  /** Everything that came to stand elsewhere, in that order; once for each time. */
  readonly moved: Bar[] = [];
  private readonly web: Web;
  private readonly run: number;
  private readonly ownWorksites = new Set<string | null>();
  private readonly newByTask = new Map<string, Bar[]>();
  /** How many other bars were looked at so far. */
  looks = 0;

  constructor(plan: Plan, options: RippleOptions) {
    this.plan = plan;
    this.options = options;
    this.pushes = options.policy === 'push';
    this.floors = options.floors ?? NO_FLOORS;
    this.web = webOf(plan);
    this.web.run += 1;
    this.run = this.web.run;
    for (const id of this.floors.keys()) {
      this.ownWorksites.add(plan.intervention(id)?.worksiteId ?? null);
    }
  }

  addRoot({ before, after }: Root): Bar {
    const bar = before ? this.barOf(before) : this.fresh(barFor(after));
    bar.isRoot = true;
    bar.isNew = before === null;
    bar.now = after;
    bar.start = after.start;
    bar.end = after.end;
    bar.shape = after;
    this.ownWorksites.add(after.worksiteId);
    if (bar.isNew && after.taskId !== null) {
      this.newByTask.set(after.taskId, [...(this.newByTask.get(after.taskId) ?? []), bar]);
    }
    this.track(bar);
    return bar;
  }

  barOf(record: Intervention): Bar {
    return this.fresh(this.web.barOf(record));
  }

  /** The bar at that seat's strand, by its number there. */
  barAt({ bars, line }: Strand, at: number): Bar | undefined {
    const found = bars[at];
    if (found) return this.fresh(found);
    const record = line.all.bars[at];
    if (!record) return undefined;
    const bar = this.web.barOf(record);
    bars[at] = bar;
    return this.fresh(bar);
  }

  knotOf(bar: Bar): Knot | null {
    if (bar.knot === undefined) {
      bar.knot = bar.record.taskId === null ? null : this.web.knotOf(bar.record.taskId);
    }
    return bar.knot;
  }

  knotOfTask(taskId: string): Knot | null {
    return this.web.knotOf(taskId);
  }

  /** What stands on a task now, new bars too. */
  barsOf(knot: Knot): readonly Bar[] {
    for (const bar of knot.bars) this.fresh(bar);
    const added = this.newByTask.size === 0 ? undefined : this.newByTask.get(knot.task.id);
    return added ? [...knot.bars, ...added] : knot.bars;
  }

  /** What stands on all that waits for a task, new bars too. */
  waitingFor({ after, waiting }: Knot): readonly Bar[] {
    if (this.newByTask.size > 0) return after.flatMap((knot) => this.barsOf(knot));
    for (const bar of waiting) this.fresh(bar);
    return waiting;
  }

  /** A link with what stands at its other end, new bars too. */
  heldBy(held: Held): Held {
    const bars = this.barsOf(held.knot);
    return bars === held.bars ? held : { link: held.link, knot: held.knot, bars };
  }

  barsOfTask(taskId: string): readonly Bar[] {
    const knot = this.web.knotOf(taskId);
    return knot ? this.barsOf(knot) : [];
  }

  /** Where its people stand; a root may have another team than before. */
  seatsOf(bar: Bar): readonly Seat[] {
    if (bar.now.team !== bar.record.team)
      return this.web.seatsOf({ ...bar.record, team: bar.now.team });
    bar.seats ??= this.web.seatsOf(bar.record);
    return bar.seats;
  }

  /** Whether people push that bar: always on the worksites it began on, elsewhere where asked. */
  isWithin({ worksiteId }: Intervention): boolean {
    return this.options.others || this.ownWorksites.has(worksiteId);
  }

  track(bar: Bar): void {
    if (!bar.isRoot) this.moved.push(bar);
    if (!this.pushes) return;
    for (const { strand } of this.seatsOf(bar)) {
      const { moved, latestEnds } = this.current(strand);
      const latest = latestEnds[latestEnds.length - 1];
      latestEnds.push(latest === undefined || latest < bar.end ? bar.end : latest);
      moved.push(bar);
    }
  }

  /** The strand without what an earlier ripple left on it. */
  current(strand: Strand): Strand {
    if (strand.run !== this.run) {
      strand.run = this.run;
      strand.moved.length = 0;
      strand.latestEnds.length = 0;
      strand.queuedTo = 0;
    }
    return strand;
  }

  calendarOf(bar: Bar): WorkingCalendar {
    return this.web.calendarOf(bar);
  }

  /** What moves is not put before the worksite's firm date, nor before the task may be done. */
  notBefore(bar: Bar): Minutes {
    return this.web.notBefore(bar);
  }

  /** Counts a look at another bar; `false` once there were too many. */
  mayLook(): boolean {
    this.looks += 1;
    return !this.isTired();
  }

  /** Whether too much was looked at: nothing more is judged, and the ripple ends with a stop. */
  isTired(): boolean {
    return this.looks >= MOST_LOOKS;
  }

  private fresh(bar: Bar): Bar {
    if (bar.run === this.run) return bar;
    bar.run = this.run;
    bar.now = bar.record;
    bar.isRoot = false;
    bar.isNew = false;
    bar.start = bar.record.start;
    bar.end = bar.record.end;
    bar.shape = bar.record;
    bar.queued = false;
    bar.visits = 0;
    bar.push = null;
    return bar;
  }
}

/** A bar as a record at the place where it stands now. */
export function shapeOf(bar: Bar): Intervention {
  const { shape, start, end } = bar;
  if (shape.start !== start || shape.end !== end) bar.shape = standingAt(bar.now, bar);
  return bar.shape;
}

export const isElsewhere = ({ record, start, end, isNew }: Bar): boolean =>
  isNew || record.start !== start || record.end !== end;
