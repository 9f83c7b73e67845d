import {
  civilOf,
  dayNumberOf,
  dayOf,
  formatLocalDate,
  parseLocalDate,
  type LocalDate,
} from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import { derivedId } from '../decide/derived-id.js';
import type { MonthDay, Plan, PlanningTask, Series, SeriesId } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import { taskStatus } from '../tasks/task-status.js';

/** How long after its date a visit may be placed, in months: what `latest` says. */
const MONTHS_TO_PLACE = 1;

/** How long before its window a contract's task is opened: planners fill the next weeks, not the next days. */
const MONTHS_AHEAD = 1;

/** The same date some months later; where that month is too short, its last day. */
export function monthsAfter(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = civilOf(dayOf(date));
  const index = 12 * year + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const first = dayNumberOf(toYear, toMonth, 1);
  const next = toMonth === 12 ? dayNumberOf(toYear + 1, 1, 1) : dayNumberOf(toYear, toMonth + 1, 1);
  return formatLocalDate(Math.min(first + day - 1, next - 1));
}

/** When a visit was made: its last day of work, or else the day on which somebody called it done. */
export function visitsOf(plan: Plan, task: PlanningTask): readonly LocalDate[] {
  const { zone } = plan.settings;
  const worked = plan
    .interventionsOfTask(task.id)
    .filter(({ state }) => state === 'done')
    .map(({ end }) => end - 1);
  const called = [task.finished, task.override].flatMap((mark) => mark ?? []);
  const ends = worked.length > 0 ? worked : called.map(({ at }) => at);
  return ends.map((t) => formatLocalDate(dayIn(zone, t)));
}

/** When a task comes due, and the last day on which it may be done. */
export interface Due {
  readonly opens: LocalDate;
  readonly earliest: LocalDate;
  readonly latest: LocalDate;
}

/** That many months after the last visit; the first time, on the day of the series. */
export function dueAfterVisits(
  plan: Plan,
  { start, months }: { readonly start: LocalDate; readonly months: number },
  opened: readonly PlanningTask[],
): Due {
  const last = opened.flatMap((task) => visitsOf(plan, task)).reduce((a, b) => (a > b ? a : b), '');
  const due = last === '' ? start : monthsAfter(last, months);
  return { opens: due, earliest: due, latest: monthsAfter(due, MONTHS_TO_PLACE) };
}

/** 29 February in a year without one is the 28th. */
export const dateOf = (year: number, monthDay: MonthDay): LocalDate => {
  const date = `${year}-${monthDay}`;
  return parseLocalDate(date) === null ? `${year}-02-28` : date;
};

/** The window of the contract that is open or opens within the month; `null` between two of them. */
function dueInWindow(
  { from, to }: { readonly from: MonthDay; readonly to: MonthDay },
  { start, today }: { readonly start: LocalDate; readonly today: LocalDate },
): Due | null {
  const { year } = civilOf(dayOf(today));
  for (const first of [year - 1, year, year + 1]) {
    const earliest = dateOf(first, from);
    const latest = dateOf(to < from ? first + 1 : first, to);
    const opens = monthsAfter(earliest, -MONTHS_AHEAD);
    if (opens <= today && today <= latest && start <= latest) return { opens, earliest, latest };
  }
  return null;
}

function dueOf(
  plan: Plan,
  series: Series,
  { opened, today }: { readonly opened: readonly PlanningTask[]; readonly today: LocalDate },
): Due | null {
  const { recurrence } = series;
  const start = series.start.slice(0, 10);
  switch (recurrence.type) {
    case 'rule':
      return null;
    case 'after-last-visit':
      return dueAfterVisits(plan, { start, months: recurrence.months }, opened);
    case 'yearly-window':
      return dueInWindow(recurrence, { start, today });
  }
}

/** What the visit is like: its task's, where the series names one. */
function likeness(
  { title, team }: Series,
  like: PlanningTask | undefined,
): Pick<PlanningTask, 'label' | 'kindId' | 'people' | 'skills'> {
  if (!like)
    return { label: title ?? '', kindId: null, people: Math.max(1, team.length), skills: [] };
  const { label, kindId, people, skills } = like;
  return { label: title ?? label, kindId, people, skills };
}

function newTask(plan: Plan, series: Series, { earliest, latest }: Due): PlanningTask | null {
  const like = series.taskId === null ? undefined : plan.records.task.get(series.taskId);
  const worksiteId = series.worksiteId ?? like?.worksiteId;
  if (worksiteId === undefined || !plan.records.worksite.has(worksiteId)) return null;
  const last = plan.tasksOf(worksiteId).at(-1)?.order ?? 0;
  return {
    ...likeness(series, like),
    ...{ id: derivedId('due', series.id, earliest), worksiteId, order: last + 1 },
    ...{ estimate: series.amount, links: [], seriesId: series.id, finished: null, override: null },
    window: { earliest, latest },
    conditions: [],
  };
}

export function openedBySeries(plan: Plan): ReadonlyMap<SeriesId, readonly PlanningTask[]> {
  const bySeries = new Map<SeriesId, PlanningTask[]>();
  for (const task of plan.records.task.values()) {
    if (task.seriesId === null) continue;
    const opened = bySeries.get(task.seriesId);
    if (opened) opened.push(task);
    else bySeries.set(task.seriesId, [task]);
  }
  return bySeries;
}

/**
 * The red tasks that « n months after the last visit done » and the windows of contracts ask for on a
 * day, to be put in by one `add-tasks`. One at a time for each series, and never the same twice: the id is made of its date.
 *
 * @example
 * const tasks = dueTasks(plan, '2026-11-23');
 * if (tasks.length > 0) plan = decided(plan, { type: 'add-tasks', tasks });
 */
export function dueTasks(plan: Plan, today: LocalDate): readonly PlanningTask[] {
  const bySeries = openedBySeries(plan);
  const isOpen = (task: PlanningTask): boolean =>
    taskStatus(task, plan.interventionsOfTask(task.id)) !== 'done';
  return [...plan.records.series.values()].sort(byId).flatMap((series) => {
    const opened = bySeries.get(series.id) ?? [];
    if (opened.some(isOpen)) return [];
    const due = dueOf(plan, series, { opened, today });
    const isDue = due && due.opens <= today && due.earliest < '2099-01-01';
    const task = isDue ? newTask(plan, series, due) : null;
    return task && !plan.records.task.has(task.id) ? [task] : [];
  });
}
