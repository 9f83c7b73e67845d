import { LAST_MINUTE, overlaps, type Interval, type Minutes } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import { dayIn, type WorkingCalendar } from '../calendar/working-calendar.js';
import { nextWorkingMinute } from '../calendar/working.js';
import { changeOf } from '../changes/change-brand.js';
import { derivedId } from '../decide/derived-id.js';
import { orderedTeam } from '../decide/team.js';
import {
  UNLOCKED,
  type Amount,
  type Assignment,
  type Intervention,
  type Plan,
  type PlanningTask,
  type TaskId,
} from '../model/index.js';
import { apply } from '../plan/apply.js';
import { earliest, earliestEnding, notBefore } from '../ripple/earliest.js';
import { bindsEnd, linkBound, spanOf } from '../ripple/link-bound.js';
import { clash, letsBe, peopleOf, standsOn } from '../ripple/people.js';
import { presence } from '../rules/presence.js';
import { inOrder } from './steps-in-order.js';

const ONE_DAY: Amount = { halfDays: 2 };

/** How far ahead a team is looked for that has no time; what stands in the way is jumped so often at most. */
const MOST_MINUTES = 366 * 1440;
const MOST_JUMPS = 400;

/** From when, and by whom; without a team the worksite's branch says when it is worked. */
export interface DatesWanted {
  readonly start: Minutes;
  readonly team: readonly Assignment[];
}

/** When a task could be done. */
export interface ProposedDate {
  readonly taskId: TaskId;
  readonly start: Minutes;
  readonly end: Minutes;
  /** What it waits for beyond its predecessor's end: concrete that cures. Never booked. */
  readonly waits: Interval | null;
  /** The team has no time for it within what was searched: it stands there all the same. */
  readonly isTaken: boolean;
}

/** The first half-day that has not begun: half-days are whole ones. */
function wholeHalfDay(calendar: WorkingCalendar, from: Minutes): Minutes {
  const next = nextWorkingMinute(calendar, from);
  if (next === null) return from;
  const pieces = calendar.piecesOn(dayIn(calendar.zone, next));
  const half = pieces.find(({ end }) => end > next)?.half;
  const first = pieces.find((piece) => piece.half === half);
  if (!first || first.start >= from) return next;
  const last = pieces.filter((piece) => piece.half === half).at(-1);
  return nextWorkingMinute(calendar, last?.end ?? next) ?? next;
}

interface Bounds {
  /** Not to start before. */
  readonly from: Minutes;
  /** Not to end before. */
  readonly end: Minutes;
}

/** What its links ask of a task, by what stands of those it waits for. */
function boundsOf(plan: Plan, task: PlanningTask, calendar: WorkingCalendar): Bounds {
  let [from, end] = [-Infinity, -Infinity];
  for (const link of task.links) {
    const span = spanOf(plan.interventionsOfTask(link.predecessorId));
    if (!span) continue;
    const bound = linkBound(link, span, calendar);
    if (bindsEnd(link)) end = Math.max(end, bound);
    else from = Math.max(from, bound);
  }
  return { from, end };
}

/** The longest wait by a lag that ends where the task may begin; `null` where none holds it. */
function waitOf(plan: Plan, task: PlanningTask, calendar: WorkingCalendar): Interval | null {
  let longest: Interval | null = null;
  for (const link of task.links) {
    const span = spanOf(plan.interventionsOfTask(link.predecessorId));
    if (!span || bindsEnd(link)) continue;
    const start = link.kind === 'FS' ? span.end : span.start;
    const end = linkBound(link, span, calendar);
    if (end > start && (!longest || end > longest.end)) longest = { start, end };
  }
  return longest;
}

/** Until when something keeps the team from a bar: an absence, other work; `null`: nothing does. */
function whenFree(plan: Plan, bar: Intervention): Minutes | null {
  for (const person of peopleOf(plan, bar)) {
    const pieces = presence(plan, person, bar);
    const away = plan
      .absencesOf(person.id)
      .find((one) => one.resourceId !== null && pieces.some((piece) => overlaps(piece, one)));
    if (away) return away.end;
    const other = standsOn(plan, person).find(
      (one) =>
        one.state === 'open' &&
        overlaps(one, bar) &&
        !letsBe(person, bar, one) &&
        clash(plan, person, [bar, one]),
    );
    if (other) return other.end;
  }
  return null;
}

/** The first place for a bar from a minute on; `null` beyond the planning range. */
function placeFrom(
  calendar: WorkingCalendar,
  bar: Intervention,
  { from, end }: Bounds,
): Interval | null {
  const isByHalf = bar.amount !== null && 'halfDays' in bar.amount;
  const first = isByHalf ? wholeHalfDay(calendar, from) : from;
  if (first >= LAST_MINUTE) return null;
  return end > first
    ? earliestEnding(calendar, bar, { from: first, end })
    : earliest(calendar, bar, first);
}

interface Found {
  readonly bar: Intervention;
  readonly isTaken: boolean;
}

/** The first place at which the team has time; where it never has, the first place of all. */
function findRoom(plan: Plan, bar: Intervention, bounds: Bounds): Found | null {
  const calendar = rulingCalendar(plan, bar);
  let from = bounds.from;
  let first: Intervention | null = null;
  for (let jump = 0; jump < MOST_JUMPS; jump += 1) {
    const slot = placeFrom(calendar, bar, { ...bounds, from });
    if (!slot || (first && slot.start > first.start + MOST_MINUTES)) break;
    const here = { ...bar, ...slot };
    first ??= here;
    const free = whenFree(plan, here);
    if (free === null) return { bar: here, isTaken: false };
    from = Math.max(free, slot.start + 1);
  }
  return first && { bar: first, isTaken: true };
}

/** The id under which a proposed date is planned: the same for a preview and its deed. */
export const barIdOfTask = (taskId: TaskId): string => derivedId('template-bar', taskId);

function barOf(plan: Plan, task: PlanningTask, team: readonly Assignment[]): Intervention {
  return {
    ...{ id: barIdOfTask(task.id), kind: 'work', worksiteId: task.worksiteId },
    ...{ taskId: task.id, clientId: null, locationId: null, title: null, start: 0, end: 0 },
    ...{ amount: task.estimate ?? ONE_DAY, team: orderedTeam(plan, team), lock: UNLOCKED },
    ...{ state: 'open', actual: null, closed: null, arrival: null, confirmed: null, note: null },
    ...{ supplier: null, occurrence: null, published: null },
  };
}

const waiting = (tasks: readonly PlanningTask[]) =>
  tasks.map((task) => ({
    task,
    key: task.id,
    after: task.links.map(({ predecessorId }) => ({ key: predecessorId })),
  }));

/**
 * When new tasks of a worksite could be done, from a minute on: each after what it waits for and its
 * lag, none before one that stands before it, in working time, past holidays, closings, absences and
 * other work of the team. Nothing is booked; a firm start and a task's window hold. What goes round in
 * a circle, or would lie beyond the planning range, gets no date.
 *
 * @param plan without the tasks; what comes again stands in it where somebody asked `withOccurrences`
 * @returns in the order in which they come
 */
export function proposeDates(
  plan: Plan,
  tasks: readonly PlanningTask[],
  { start, team }: DatesWanted,
): readonly ProposedDate[] {
  const dates: ProposedDate[] = [];
  let present = apply(
    plan,
    tasks.map((task) => changeOf('task', null, task)),
  );
  let earliestStart = start;
  for (const { task } of inOrder(waiting(tasks))) {
    const bar = barOf(present, task, team);
    const calendar = rulingCalendar(present, bar);
    const { from, end } = boundsOf(present, task, calendar);
    const floor = Math.max(from, earliestStart, notBefore(present, bar));
    const found = findRoom(present, bar, { from: floor, end });
    if (!found) continue;
    const { start: at, end: until } = found.bar;
    const waits = waitOf(present, task, calendar);
    dates.push({ taskId: task.id, start: at, end: until, waits, isTaken: found.isTaken });
    present = apply(present, [changeOf('intervention', null, found.bar)]);
    earliestStart = at;
  }
  return dates;
}
