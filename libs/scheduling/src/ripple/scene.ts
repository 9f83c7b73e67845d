import type { Interval, Minutes } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Intervention, Plan } from '../model/index.js';
import type { Bar } from './bar.js';
import { isObstacle } from './obstacle.js';
import type { RippleOptions, Root } from './options.js';
import { peopleOf } from './people.js';

/** What stands elsewhere than in the plan on one person's or machine's line, with the latest end up to each. */
export interface Track {
  readonly bars: Bar[];
  readonly latestEnds: Minutes[];
}

const NO_FLOORS: ReadonlyMap<string, Minutes> = new Map();
const NO_BARS: readonly Intervention[] = [];

/** The plan as a ripple sees it while it runs: every bar at the place it has now. */
export class Scene {
  readonly plan: Plan;
  readonly options: RippleOptions;
  readonly pushes: boolean;
  readonly floors: ReadonlyMap<string, Minutes>;
  readonly bars = new Map<string, Bar>();
  private readonly ownWorksites = new Set<string | null>();
  private readonly newByTask = new Map<string, Bar[]>();
  private readonly tracks = new Map<string, Track>();
  private readonly calendars = new Map<string, WorkingCalendar>();

  constructor(plan: Plan, options: RippleOptions) {
    this.plan = plan;
    this.options = options;
    this.pushes = options.policy === 'push';
    this.floors = options.floors ?? NO_FLOORS;
    for (const id of this.floors.keys()) {
      this.ownWorksites.add(plan.intervention(id)?.worksiteId ?? null);
    }
  }

  addRoot({ before, after }: Root): void {
    const bar = make(before ?? after, { now: after, isRoot: true, isNew: before === null });
    this.bars.set(after.id, bar);
    this.ownWorksites.add(after.worksiteId);
    if (bar.isNew && after.taskId !== null) {
      this.newByTask.set(after.taskId, [...(this.newByTask.get(after.taskId) ?? []), bar]);
    }
    if (this.pushes) this.track(bar);
  }

  barOf(record: Intervention): Bar {
    let bar = this.bars.get(record.id);
    if (!bar) {
      bar = make(record, { now: record, isRoot: false, isNew: false });
      this.bars.set(record.id, bar);
    }
    return bar;
  }

  /** What stands on a task now, new bars too. */
  barsOfTask(taskId: string): readonly Bar[] {
    const all = this.plan.indexes.interventionsByTask.get(taskId) ?? NO_BARS;
    const live = all.filter(({ state }) => state !== 'cancelled').map((one) => this.barOf(one));
    return [...live, ...(this.newByTask.get(taskId) ?? [])];
  }

  /** Whether people push that bar: always on the worksites it began on, elsewhere where asked. */
  isWithin({ worksiteId }: Intervention): boolean {
    return this.options.others || this.ownWorksites.has(worksiteId);
  }

  track(bar: Bar): void {
    if (!this.pushes) return;
    for (const { id } of peopleOf(this.plan, bar.now)) {
      const { bars, latestEnds } = this.trackOf(id);
      bars.push(bar);
      latestEnds.push(Math.max(bar.end, latestEnds.at(-1) ?? -Infinity));
    }
  }

  trackOf(resourceId: string): Track {
    let track = this.tracks.get(resourceId);
    if (!track) {
      track = { bars: [], latestEnds: [] };
      this.tracks.set(resourceId, track);
    }
    return track;
  }

  calendarOf(one: Intervention): WorkingCalendar {
    const lead = one.team[0];
    const key = lead?.role === 'lead' ? `lead ${lead.resourceId}` : `of ${one.worksiteId ?? ''}`;
    let calendar = this.calendars.get(key);
    if (!calendar) {
      calendar = rulingCalendar(this.plan, one);
      this.calendars.set(key, calendar);
    }
    return calendar;
  }
}

const make = (
  record: Intervention,
  { now, isRoot, isNew }: Pick<Bar, 'now' | 'isRoot' | 'isNew'>,
): Bar => ({
  record,
  now,
  isRoot,
  isNew,
  isObstacle: isObstacle(record),
  start: now.start,
  end: now.end,
  queued: false,
  visits: 0,
  push: null,
});

/** A bar as a record at a place, for the questions that only records can answer. */
export const shapeOf = ({ now, start, end }: Pick<Bar, 'now' | 'start' | 'end'>): Intervention =>
  now.start === start && now.end === end ? now : { ...now, start, end };

export const isElsewhere = ({ record, start, end, isNew }: Bar): boolean =>
  isNew || record.start !== start || record.end !== end;

export const placeOf = ({ start, end }: Interval): Interval => ({ start, end });
