import type { Minutes } from '@pastille/time';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Intervention, PlanningTask, Resource, TaskLink } from '../model/index.js';
import type { Reason } from '../decide/outcome.js';
import type { Line } from './line.js';

/** Why a bar has to be later, and from when it may stand. */
export interface Push {
  readonly to: Minutes;
  readonly cause: Reason['cause'];
  readonly by: string | null;
}

/** A link, the task at its other end, and what stands on that. */
export interface Held {
  readonly link: TaskLink;
  readonly knot: Knot;
  readonly bars: readonly Bar[];
}

/** A task with what it waits for, what waits for it, and its bars: pointers where the plan has ids. */
export interface Knot {
  readonly task: PlanningTask;
  readonly bars: readonly Bar[];
  readonly before: readonly Held[];
  readonly after: readonly Knot[];
  /** The bars of all that waits for it. */
  readonly waiting: readonly Bar[];
}

/** What stands on one person or machine; while a ripple runs, also what stands elsewhere by now. */
export interface Strand {
  readonly resource: Resource;
  readonly line: Line;
  /** Those of the line that were asked for. */
  readonly bars: (Bar | undefined)[];
  run: number;
  /** In the order in which they came to stand elsewhere, with the latest end up to each. */
  readonly moved: Bar[];
  readonly latestEnds: Minutes[];
  /** Up to here everything behind a bar that was pushed has been queued. */
  queuedTo: number;
}

/** Where a bar stands on a strand: how many come before it. */
export interface Seat {
  readonly strand: Strand;
  readonly at: number;
}

/** One intervention while ripples run through it. What it is stays; where it stands is of one run. */
export interface Bar {
  /** As it was; a new one as it is put. */
  readonly record: Intervention;
  readonly isObstacle: boolean;
  /** Worked out when first asked for. */
  knot: Knot | null | undefined;
  seats: readonly Seat[] | undefined;
  calendar: WorkingCalendar | undefined;
  notBefore: Minutes | undefined;

  /** The run for which the rest holds. */
  run: number;
  /** As it stands with its team now, before its place is written into it. */
  now: Intervention;
  isRoot: boolean;
  isNew: boolean;
  start: Minutes;
  end: Minutes;
  /** The record at its place: one object as long as it stands there, for much is remembered by record. */
  shape: Intervention;
  queued: boolean;
  visits: number;
  /** The last thing that moved it. */
  push: Push | null;
}
