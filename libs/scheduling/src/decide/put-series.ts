import { parseLocalDate, type LocalMinutes } from '@pastille/time';
import { changeOf } from '../changes/change-brand.js';
import type { Plan, Recurrence, Series } from '../model/index.js';
import { ruleOf, settled, snappedTo } from '../recurrence/settle.js';
import { parseWallTime, wallTime } from '../recurrence/wall-time.js';
import type { PutSeries } from './command.js';
import type { Context, Violation } from './outcome.js';
import { whenNoAmount, whenNoDate } from './slot-violations.js';
import { orderedTeam, whenNotAvailable } from './team.js';
import { invalid, proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

const MOST_MONTHS = 120;

/** Wall times as text that names a minute within the planning range. */
export function whenNoWallTime(text: string, field: string): readonly Violation[] {
  if (parseWallTime(text) === null) return [invalid('not-a-date', field, { date: text })];
  return whenNoDate(text.slice(0, 10), field);
}

function whenTaskDoesNotFit(plan: Plan, series: Series): readonly Violation[] {
  const { kind, taskId, worksiteId, recurrence } = series;
  const needsTask = kind === 'work' && recurrence.type === 'rule';
  if (taskId === null) return needsTask ? [invalid('work-needs-task', 'series.taskId')] : [];
  const task = plan.records.task.get(taskId);
  if (!task) return [unknown('task', taskId, 'series.taskId')];
  if (worksiteId === null || worksiteId === task.worksiteId) return [];
  return [invalid('task-of-another-worksite', 'series.worksiteId', { task: task.label })];
}

/** 2000 had a 29 February: that day may be asked for. */
const whenNoMonthDay = (text: string, field: string): readonly Violation[] =>
  parseLocalDate(`2000-${text}`) === null ? [invalid('not-a-date', field, { date: text })] : [];

function whenComesNever(recurrence: Recurrence): readonly Violation[] {
  switch (recurrence.type) {
    case 'rule':
      return [];
    case 'yearly-window':
      return [
        ...whenNoMonthDay(recurrence.from, 'series.recurrence.from'),
        ...whenNoMonthDay(recurrence.to, 'series.recurrence.to'),
      ];
    case 'after-last-visit': {
      const { months } = recurrence;
      const isWhole = Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS;
      return isWhole ? [] : [invalid('months-out-of-range', 'series.recurrence.months')];
    }
  }
}

/** What opens tasks must know where, and how they are called. */
function whenOpensNothing({ recurrence, worksiteId, taskId, title }: Series): readonly Violation[] {
  if (recurrence.type === 'rule') return [];
  return [
    ...whenComesNever(recurrence),
    ...((worksiteId ?? taskId) ? [] : [invalid('visit-needs-worksite', 'series.worksiteId')]),
    ...((title ?? taskId) ? [] : [invalid('visit-needs-title', 'series.title')]),
  ];
}

export function whenBlockInDays(
  { kind, amount }: Pick<Series, 'kind' | 'amount'>,
  field: string,
): readonly Violation[] {
  return kind === 'block' && !('minutes' in amount) ? [invalid('block-in-minutes', field)] : [];
}

/** Interventions hang on a series by its keys: once it has occurrences, only an edit may change it. */
function whenTaken(plan: Plan, { id, recurrence }: Series): readonly Violation[] {
  const before = plan.records.series.get(id);
  if (!before) return [];
  const isOpen = before.recurrence.type !== 'rule' && recurrence.type !== 'rule';
  return isOpen ? [] : [invalid('duplicate-id', 'series.id', { id })];
}

function faults(plan: Plan, series: Series): readonly Violation[] {
  const people = series.team.map(({ resourceId }) => resourceId);
  return [
    ...whenTaken(plan, series),
    ...whenNoWallTime(series.start, 'series.start'),
    ...whenNoAmount(series.amount, 'series.amount'),
    ...whenBlockInDays(series, 'series.amount'),
    ...whenTaskDoesNotFit(plan, series),
    ...whenOpensNothing(series),
    ...whenNotAvailable(plan, people, 'series.team'),
  ];
}

/** As it is stored: the team in order, the rule in full, beginning with its first occurrence. */
function stored(plan: Plan, given: Series, local: LocalMinutes): Series | Violation {
  const task = given.taskId === null ? undefined : plan.records.task.get(given.taskId);
  const worksiteId = given.worksiteId ?? task?.worksiteId ?? null;
  const series: Series = { ...given, worksiteId, team: orderedTeam(plan, given.team) };
  if (series.recurrence.type !== 'rule') return { ...series, start: wallTime(local) };
  const field = 'series.recurrence.rule';
  const rule = ruleOf(plan, series.recurrence.rule, field);
  if ('sentence' in rule) return rule;
  const first = settled(series, { rule, start: local });
  if ('sentence' in first) return { ...first, field };
  // Snapped on the first occurrence, not on the day that was given: that one may be a day off.
  return settled(series, {
    rule,
    start: snappedTo(plan, series, parseWallTime(first.start) ?? local),
  });
}

/** Something that comes again: its rule is understood in full, or refused with the part that is not. */
export function putSeries(plan: Plan, { series }: PutSeries, _context: Context): Verdict {
  const violations = faults(plan, series);
  const local = parseWallTime(series.start);
  if (violations.length > 0 || local === null) return refused(violations);
  const after = stored(plan, series, local);
  if ('sentence' in after) return refuse(after);
  const before = plan.records.series.get(series.id) ?? null;
  return proposed([changeOf('series', before, after)], { paths: { series: () => 'series' } });
}
