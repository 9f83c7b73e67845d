import { dayOfLocal } from '@pastille/time';
import { changeOf } from '../changes/change-brand.js';
import type { Intervention, Plan, Series } from '../model/index.js';
import { editAll, endAll } from '../recurrence/edit-all.js';
import { editFollowing, endHere } from '../recurrence/edit-following.js';
import type { Editing, SeriesEdit } from '../recurrence/edit-series.js';
import { occurrenceAt } from '../recurrence/expand.js';
import { materialised } from '../recurrence/occurrence.js';
import { overridesOf } from '../recurrence/overrides.js';
import { hasKey, recurringOf, type Recurring } from '../recurrence/recurring.js';
import { parseWallTime } from '../recurrence/wall-time.js';
import type { EditSeries, SeriesChange } from './command.js';
import { cancelOccurrence, editOccurrence } from './edit-occurrence.js';
import type { Context, Reason, Violation } from './outcome.js';
import { whenBlockInDays, whenNoWallTime } from './put-series.js';
import { whenNoAmount } from './slot-violations.js';
import { whenNotAvailable } from './team.js';
import { touched } from './touch-occurrence.js';
import { invalid, NOTHING, proposed, refuse, refused, unknown, type Verdict } from './verdict.js';

function whenChangeWrong(
  plan: Plan,
  { kind }: Series,
  { start, amount, team }: SeriesChange,
): readonly Violation[] {
  const people = (team ?? []).map(({ resourceId }) => resourceId);
  return [
    ...(start === undefined ? [] : whenNoWallTime(start, 'change.start')),
    ...whenNoAmount(amount ?? null, 'change.amount'),
    ...(amount === undefined ? [] : whenBlockInDays({ kind, amount }, 'change.amount')),
    ...whenNotAvailable(plan, people, 'change.team'),
  ];
}

function whenIdTaken(plan: Plan, { newId }: EditSeries): readonly Violation[] {
  const isTaken = plan.records.series.has(newId) || plan.intervention(newId) !== undefined;
  return isTaken ? [invalid('duplicate-id', 'newId', { id: newId })] : [];
}

function ofThis(editing: Editing, command: EditSeries): Verdict {
  const { plan, series, context } = editing;
  const { key, newId, change } = command;
  const before = overridesOf(plan, series.id).get(key) ?? null;
  const occurrence = occurrenceAt(plan, series, key);
  const fresh = (): Intervention | null =>
    occurrence &&
    (change === null ? materialised(occurrence, newId) : touched(occurrence, newId, context));
  const one = before ?? fresh();
  if (!one) return refuse(invalid('not-an-occurrence', 'key'));
  if (before === null && change !== null && Object.keys(change).length === 0) return NOTHING;
  const standing = { before, one };
  return change === null
    ? cancelOccurrence(plan, standing)
    : editOccurrence(plan, standing, change);
}

/** From the first occurrence on is the whole series. */
function ofMany(editing: Editing, { scope, change }: EditSeries): SeriesEdit | Violation {
  const isFirst = dayOfLocal(editing.key) === editing.recurring.first;
  if (scope === 'all' || isFirst) return change ? editAll(editing, change) : endAll(editing);
  return change ? editFollowing(editing, change) : endHere(editing);
}

/** What left its series, told one by one. */
function reasonsOf({ plan, series }: Editing, { detached }: SeriesEdit): readonly Reason[] {
  return detached.flatMap(({ interventionId }) => {
    const one = plan.intervention(interventionId);
    if (!one) return [];
    const { start } = one;
    return [{ interventionId, cause: 'detached', by: series.id, from: start, to: start } as const];
  });
}

/** « n months after the last visit » ends for good: nothing hangs on it but the tasks that it opened, and they stay. */
function removed(plan: Plan, series: Series): Verdict {
  const tasks = [...plan.records.task.values()].filter(({ seriesId }) => seriesId === series.id);
  return proposed([
    changeOf('series', series, null),
    ...tasks.map((task) => changeOf('task', task, { ...task, seriesId: null })),
  ]);
}

/** The key in wall time, where the series comes round then. */
function keyOf(recurring: Recurring | null, text: string): number | null {
  const key = parseWallTime(text);
  return recurring && key !== null && hasKey(recurring, key) ? key : null;
}

function edited(editing: Editing, command: EditSeries): Verdict {
  if (command.scope === 'this') return ofThis(editing, command);
  const edit = ofMany(editing, command);
  if ('sentence' in edit) return refuse(edit);
  return proposed(edit.changes, { reasons: reasonsOf(editing, edit) });
}

/**
 * One occurrence, this one and those that follow, or all of them; `change: null` means that they no
 * longer take place. What was, what is done and what is locked stays as it is, whatever the scope.
 */
export function editSeries(plan: Plan, command: EditSeries, context: Context): Verdict {
  const series = plan.records.series.get(command.seriesId);
  if (!series) return refuse(unknown('series', command.seriesId, 'seriesId'));
  const { change, scope } = command;
  const isOpen = series.recurrence.type !== 'rule';
  if (isOpen && scope === 'all' && change === null) return removed(plan, series);
  const recurring = recurringOf(series);
  const key = keyOf(recurring, command.key);
  if (!recurring || key === null) return refuse(invalid('not-an-occurrence', 'key'));
  const violations = [
    ...whenIdTaken(plan, command),
    ...(change ? whenChangeWrong(plan, series, change) : []),
  ];
  if (violations.length > 0) return refused(violations);
  return edited({ plan, context, series, recurring, key, command }, command);
}
