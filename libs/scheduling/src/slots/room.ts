import {
  dayOfLocal,
  FIRST_MINUTE,
  LAST_MINUTE,
  localStartOfDay,
  parseLocalDate,
  toLocal,
  toUtc,
  type Interval,
  type LocalDate,
  type Minutes,
  type Zone,
} from '@pastille/time';
import type { Plan, TaskWindow } from '../model/index.js';
import { noSlot, type Ask } from './ask.js';
import { endAt, positionsBefore, startFrom, type Axis } from './axis.js';
import type { Room } from './earliest-start.js';
import { tooEarly, tooLate } from './link-limits.js';
import type { NoSlot } from './slot-proposal.js';

/** The instant at which a local day (or the one after it) begins. */
function startOf(zone: Zone, date: LocalDate | null, plus: 0 | 1): Minutes | null {
  const day = date === null ? null : parseLocalDate(date);
  return day === null ? null : toUtc(zone, localStartOfDay(day + plus));
}

const ALWAYS: TaskWindow = { earliest: null, latest: null };

interface Window {
  readonly from: Minutes;
  readonly to: Minutes;
}

/** A firm date that a person typed holds for work; appointments may come before. */
function firmStart({ worksite, query }: Ask): LocalDate | null {
  const start = worksite?.start ?? null;
  return query.kind === 'work' && start?.certainty === 'firm' ? start.date : null;
}

/** The contract's window, from the firm start on. */
function windowOf(plan: Plan, ask: Ask): Window {
  const { zone } = plan.settings;
  const { earliest, latest } = ask.task?.window ?? ALWAYS;
  const firm = startOf(zone, firmStart(ask), 0) ?? FIRST_MINUTE;
  return {
    from: Math.max(startOf(zone, earliest, 0) ?? FIRST_MINUTE, firm),
    to: startOf(zone, latest, 1) ?? LAST_MINUTE,
  };
}

const slotAt = (axis: Axis, index: number, size: number): Interval => ({
  start: axis.times[index] ?? 0,
  end: endAt(axis, (axis.starts[index] ?? 0) + size),
});

/** The first index in `[low, high)` of which it is true, where it is true of all that follow. */
function firstWhere(low: number, high: number, isSo: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Where on this axis the task's own dates leave room, whoever does it. */
export function roomOf(plan: Plan, ask: Ask, axis: Axis): Room | NoSlot {
  const { size, task } = ask;
  const window = windowOf(plan, ask);
  if (window.from >= window.to || window.to <= ask.from) return noSlot('window-closed');
  if (axis.starts.length === 0) return noSlot('no-working-hours');
  const first = startFrom(axis, Math.max(ask.from, window.from));
  const end = positionsBefore(axis, Math.min(ask.to, window.to));
  const last = firstWhere(first, axis.starts.length, (i) => (axis.starts[i] ?? 0) + size > end);
  if (first >= last)
    return noSlot(window.to < ask.to || window.from > ask.from ? 'window-closed' : 'horizon');
  const room = { axis, size, first, last, end };
  if (!task) return room;
  const scene = { plan, task, calendar: axis.calendar };
  const low = firstWhere(first, last, (i) => !tooEarly(scene, slotAt(axis, i, size)));
  const high = firstWhere(low, last, (i) => tooLate(scene, slotAt(axis, i, size)));
  return low < high ? { ...room, first: low, last: high } : noSlot('links-closed');
}

/** Whether a start lies in the part of the day that was asked for. */
export function isInArrival({ query: { arrival } }: Ask, zone: Zone, t: Minutes): boolean {
  if (!arrival) return true;
  const local = toLocal(zone, t);
  const minute = local - localStartOfDay(dayOfLocal(local));
  return arrival.from <= minute && minute < arrival.to;
}
