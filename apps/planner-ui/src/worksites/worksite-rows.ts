import { formatLocalDate, type LocalDate } from '@pastille/time';
import {
  orderWorksites,
  taskStatus,
  type Plan,
  type PlanningTask,
  type TaskStatus,
  type Worksite,
} from '@pastille/scheduling';
import { effectiveStart, onBoard } from '@pastille/scheduling/worksites';
import { matches } from '../ui/search-text.js';

export interface TaskDot {
  readonly task: PlanningTask;
  readonly status: TaskStatus;
}

/** One line of the list: what a person recognises a worksite by. */
export interface WorksiteRow {
  readonly worksite: Worksite;
  readonly clientName: string;
  readonly place: string;
  readonly start: {
    readonly date: LocalDate;
    readonly certainty: 'firm' | 'provisional' | 'derived';
  } | null;
  readonly isOnBoard: boolean;
  readonly searched: string;
}

export const dotsOf = (plan: Plan, worksiteId: string): TaskDot[] =>
  plan
    .tasksOf(worksiteId)
    .map((task) => ({ task, status: taskStatus(task, plan.interventionsOfTask(task.id)) }));

function rowOf(plan: Plan, worksite: Worksite): WorksiteRow {
  const client = plan.records.client.get(worksite.clientId);
  const location = worksite.locationId ? plan.records.location.get(worksite.locationId) : undefined;
  const start = effectiveStart(plan, worksite);
  const place = [location?.postalCode, location?.city].filter(Boolean).join(' ');
  const known = [
    worksite.reference,
    worksite.title,
    client?.name,
    client?.phone,
    location?.address,
    place,
  ];
  return {
    worksite,
    clientName: client?.name ?? '',
    place,
    start: start && { date: formatLocalDate(start.day), certainty: start.certainty },
    isOnBoard: onBoard(plan, worksite),
    searched: known.filter(Boolean).join(' '),
  };
}

const known = new WeakMap<Plan, readonly WorksiteRow[]>();

/** Every worksite in the order of the board, the undated ones last. */
export function worksiteRows(plan: Plan): readonly WorksiteRow[] {
  let rows = known.get(plan);
  if (!rows) {
    const { dated, undated } = orderWorksites(plan);
    rows = [...dated, ...undated].map((worksite) => rowOf(plan, worksite));
    known.set(plan, rows);
  }
  return rows;
}

export interface RowFilter {
  readonly asked: string;
  readonly statusId: string | null;
  readonly onBoardOnly: boolean;
}

export const filterRows = (
  rows: readonly WorksiteRow[],
  filter: RowFilter,
): readonly WorksiteRow[] =>
  rows.filter(
    (row) =>
      (filter.statusId === null || row.worksite.statusId === filter.statusId) &&
      (!filter.onBoardOnly || row.isOnBoard) &&
      matches(row.searched, filter.asked),
  );
