import type {
  Amount,
  Intervention,
  Move,
  Plan,
  PlanningCommand,
  PlanningTask,
  Resize,
  Schedule,
} from '@pastille/scheduling';
import { amountBetween, firstWorkingMinute, rulingCalendar } from '@pastille/scheduling/calendar';
import { dayOfLocal, MINUTES_PER_DAY, toLocal, toUtc, type Minutes } from '@pastille/time';
import type { Axis, AxisMinutes } from './axis.js';
import { OTHER } from './rows.js';

/** What a place on the screen means. */
export interface Ground {
  readonly plan: Plan;
  readonly axis: Axis;
}

/** A bar let go: where it was drawn and where it is now, rows included. */
export interface Drop {
  readonly from: AxisMinutes;
  readonly to: AxisMinutes;
  readonly fromRow: string;
  readonly toRow: string;
}

/** Whole days keep the wall time, so that a visit at 10:20 stays one at 10:20; anything else lands on the grid. */
export function shiftedStart(
  { plan, axis }: Ground,
  start: Minutes,
  drop: Pick<Drop, 'from' | 'to'>,
): Minutes {
  const { zone } = plan.settings;
  const shift = drop.to - drop.from;
  if (shift === 0) return start;
  if (shift % MINUTES_PER_DAY === 0) return toUtc(zone, toLocal(zone, start) + shift);
  return toUtc(zone, axis.fromAxis(drop.to, 'start'));
}

const isResource = (plan: Plan, rowId: string): boolean => plan.records.resource.has(rowId);

/**
 * A drag as a command: along the row it moves, to another row it replaces that person, both at once is
 * one command. From « sans intervenant » onto a person it gives the job to them, at its own time.
 * `null`: that place means nothing (a heading, another worksite).
 */
export function fromDrop(ground: Ground, one: Intervention, drop: Drop): PlanningCommand | null {
  const { plan } = ground;
  const changesRow = drop.fromRow !== drop.toRow;
  if (changesRow && !isResource(plan, drop.toRow)) return null;
  if (changesRow && drop.fromRow === OTHER.id) {
    const lead = { resourceId: drop.toRow, role: 'lead' as const, days: null };
    return {
      type: 'reassign',
      interventionId: one.id,
      remove: [],
      replace: [],
      add: [lead],
      lead: drop.toRow,
    };
  }
  const replace = changesRow ? { from: drop.fromRow, to: drop.toRow } : null;
  const start = shiftedStart(ground, one.start, drop);
  return {
    type: 'move',
    moves: [{ interventionId: one.id, start, replace }],
    ripple: 'links',
    unlock: false,
  } satisfies Move;
}

/** The smallest that a bar can shrink to, in its own unit: nothing becomes nothing. */
const smallest = ({ amount }: Intervention): Amount =>
  amount && 'minutes' in amount ? { minutes: 15 } : { halfDays: 1 };

/** An edge let go at a place on the axis; the other edge stays. */
export function fromResize(
  { plan, axis }: Ground,
  one: Intervention,
  edge: { readonly start: AxisMinutes } | { readonly end: AxisMinutes },
): Resize {
  const { zone } = plan.settings;
  const start = 'start' in edge ? toUtc(zone, axis.fromAxis(edge.start, 'start')) : one.start;
  const end = 'end' in edge ? toUtc(zone, axis.fromAxis(edge.end, 'end')) : one.end;
  const movesStart = 'start' in edge ? start : null;
  if (one.kind === 'block' || one.amount === null) {
    return {
      type: 'resize',
      interventionId: one.id,
      start: movesStart,
      amount: null,
      end: Math.max(end, start + 15),
      ripple: 'links',
    };
  }
  const amount = amountBetween(plan, one, { start, end }) ?? smallest(one);
  return {
    type: 'resize',
    interventionId: one.id,
    start: movesStart,
    amount,
    end: null,
    ripple: 'links',
  };
}

export interface CardDrop {
  readonly interventionId: string;
  readonly at: AxisMinutes;
  /** `null` on the face by worksite: the usual crew comes, and the picker follows. */
  readonly resourceId: string | null;
}

/** On a whole day a job starts with that day's first working minute, whatever the place within the cell. */
function cardStart({ plan, axis }: Ground, task: PlanningTask, drop: CardDrop): Minutes {
  const local = axis.fromAxis(drop.at, 'start');
  if (drop.at % MINUTES_PER_DAY !== 0) return toUtc(plan.settings.zone, local);
  const team = drop.resourceId
    ? [{ resourceId: drop.resourceId, role: 'lead' as const, days: null }]
    : [];
  const calendar = rulingCalendar(plan, { worksiteId: task.worksiteId, team });
  return firstWorkingMinute(calendar, dayOfLocal(local)) ?? toUtc(plan.settings.zone, local);
}

/** A card of « à planifier » dropped on the timeline. */
export function fromCard(ground: Ground, task: PlanningTask, drop: CardDrop): Schedule {
  const { plan } = ground;
  const worksite = plan.records.worksite.get(task.worksiteId);
  const who = drop.resourceId ?? worksite?.usualCrewId ?? null;
  return {
    type: 'schedule',
    interventionId: drop.interventionId,
    kind: 'work',
    taskId: task.id,
    worksiteId: task.worksiteId,
    clientId: worksite?.clientId ?? null,
    locationId: worksite?.locationId ?? null,
    title: null,
    start: cardStart(ground, task, drop),
    amount: null,
    end: null,
    team: who ? [{ resourceId: who, role: 'lead', days: null }] : [],
    arrival: null,
    note: null,
    supplier: null,
    ripple: 'links',
  };
}
