import { civilOf, dayOf, formatLocalDate, type LocalDate, type Minutes } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import type { Plan, PlanningTask, Series } from '../model/index.js';
import { taskStatus } from '../tasks/task-status.js';
import { dateOf, dueAfterVisits, openedBySeries, visitsOf } from './due-tasks.js';
import { expand } from './expand.js';
import { overridesOf } from './overrides.js';
import { recurringOf } from './recurring.js';

/** When a series was last kept, and when it comes round next, in the days of the board. */
export interface VisitsOfSeries {
  /** Done, or what an untouched occurrence of the past stands for. */
  readonly last: LocalDate | null;
  /** The next open visit; of what opens tasks: from when on it is due. `null`: nothing comes any more. */
  readonly next: LocalDate | null;
  /** It is due and waits in « à planifier ». */
  readonly isDue: boolean;
}

const YEAR = 366 * 1440;

/** How far a yearly series looks back and ahead: a rule of every ten years has one visit in it. */
const YEARS = 12;

const latest = (dates: readonly LocalDate[]): LocalDate | null =>
  dates.reduce<LocalDate | null>((a, b) => (a === null || b > a ? b : a), null);

function ofRule(plan: Plan, series: Series, now: Minutes): VisitsOfSeries {
  const { zone } = plan.settings;
  const date = (t: Minutes): LocalDate => formatLocalDate(dayIn(zone, t));
  const touched = [...overridesOf(plan, series.id).values()];
  const done = touched.filter(({ state }) => state === 'done').map(({ start }) => start);
  const put = touched.filter(({ state, start }) => state === 'open' && start >= now);
  const [next] = expand(plan, series, { start: now, end: now + 2 * YEAR }).occurrences;
  const later =
    next ?? expand(plan, series, { start: now, end: now + YEARS * YEAR }).occurrences[0];
  const coming = [...put, ...(later ? [later] : [])].map(({ start }) => start);
  const past = expand(plan, series, { start: now - 2 * YEAR, end: now }).occurrences.at(-1);
  const kept = [...done, ...(past ? [past.start] : [])];
  return {
    last: kept.length === 0 ? null : date(Math.max(...kept)),
    next: coming.length === 0 ? null : date(Math.min(...coming)),
    isDue: false,
  };
}

function nextWindow(
  { from, to }: { readonly from: string; readonly to: string },
  today: LocalDate,
  { start, last }: { readonly start: LocalDate; readonly last: LocalDate | null },
): LocalDate | null {
  const { year } = civilOf(dayOf(today));
  for (const first of [year - 1, year, year + 1, year + 2]) {
    const earliest = dateOf(first, from);
    const end = dateOf(to < from ? first + 1 : first, to);
    if (end >= today && end >= start && (last === null || last < earliest)) return earliest;
  }
  return null;
}

function ofTasks(plan: Plan, series: Series, now: Minutes): VisitsOfSeries {
  const { recurrence } = series;
  const today = formatLocalDate(dayIn(plan.settings.zone, now));
  const opened: readonly PlanningTask[] = openedBySeries(plan).get(series.id) ?? [];
  const last = latest(opened.flatMap((task) => visitsOf(plan, task)));
  const open = opened.find(
    (task) => taskStatus(task, plan.interventionsOfTask(task.id)) !== 'done',
  );
  if (open) return { last, next: open.window?.earliest ?? today, isDue: true };
  const start = series.start.slice(0, 10);
  if (recurrence.type === 'after-last-visit') {
    const { earliest } = dueAfterVisits(plan, { start, months: recurrence.months }, opened);
    return { last, next: earliest, isDue: earliest <= today };
  }
  if (recurrence.type !== 'yearly-window') return { last, next: null, isDue: false };
  const next = nextWindow(recurrence, today, { start, last });
  return { last, next, isDue: next !== null && next <= today };
}

/** For the list of a client's series: costs what two years of it hold. */
export const visitsOfSeries = (plan: Plan, series: Series, now: Minutes): VisitsOfSeries =>
  recurringOf(series) ? ofRule(plan, series, now) : ofTasks(plan, series, now);
