import { toSnapshot, type Intervention, type Plan, type Snapshot } from '@pastille/scheduling';
import { dayOfLocal, localStartOfDay, toLocal, toUtc, type Minutes } from '@pastille/time';

const DAYS_BACK = 30;

/** Half-open; `to: null` = to the last intervention. */
export interface Window {
  readonly from: Minutes;
  readonly to: Minutes | null;
}

/** From the local start of the day thirty days ago, so that it holds for a day. */
export function defaultWindow(plan: Plan, now: Minutes): Window {
  const { zone } = plan.settings;
  const firstDay = dayOfLocal(toLocal(zone, now)) - DAYS_BACK;
  return { from: toUtc(zone, localStartOfDay(firstDay)), to: null };
}

/**
 * The plan as far as a window shows it. Records are whole; what has a time is cut, except where the
 * dots and the order of the rows depend on it: work of tasks that are not finished, and the first
 * work of a worksite without a typed start.
 */
export function snapshotOfWindow(plan: Plan, { from, to }: Window): Snapshot {
  const snapshot = toSnapshot(plan);
  const isShown = ({ start, end }: { readonly start: Minutes; readonly end: Minutes }) =>
    end > from && (to === null || start < to);
  const isNeeded = neededOutside(plan);
  return {
    ...snapshot,
    absences: snapshot.absences.filter(isShown),
    interventions: snapshot.interventions.filter((one) => isShown(one) || isNeeded(one)),
  };
}

function neededOutside(plan: Plan): (intervention: Intervention) => boolean {
  const isOnBoard = (worksiteId: string): boolean => {
    const statusId = plan.records.worksite.get(worksiteId)?.statusId;
    return statusId !== undefined && plan.records.status.get(statusId)?.onBoard === true;
  };
  return (one) => {
    if (one.state === 'cancelled' || one.worksiteId === null || !isOnBoard(one.worksiteId))
      return false;
    const task = one.taskId === null ? undefined : plan.records.task.get(one.taskId);
    if (task && task.finished === null) return true;
    const isUndated = plan.records.worksite.get(one.worksiteId)?.start === null;
    return isUndated && firstWorkOf(plan, one.worksiteId)?.id === one.id;
  };
}

const firstWorkOf = (plan: Plan, worksiteId: string): Intervention | undefined =>
  plan.interventionsOfWorksite(worksiteId).find(({ kind }) => kind === 'work');
