import {
  conflicts,
  conflictsSince,
  orderWorksites,
  taskStatus,
  type Call,
  type Conflict,
  type KnownConflicts,
  type Plan,
  type PlanningTask,
  type TaskStatus,
  type ToPlanItem,
  type Worksite,
} from '@pastille/scheduling';
import { onBoard, toPlan } from '@pastille/scheduling/worksites';
import type { Minutes } from '@pastille/time';
import { NOTHING_FRESH, type Freshness } from '../freshness/freshness.js';

/** What the board says about a plan, worked out once per plan and not once per cell. */
export interface Facts {
  /** On the board, in start order; those without any date come last. */
  readonly worksites: readonly Worksite[];
  /** From this index on, worksites have no date. */
  readonly firstUndated: number;
  readonly toPlan: readonly ToPlanItem[];
  readonly conflicts: readonly Conflict[];
  /** Errors and warnings of an intervention. */
  readonly conflictsOf: ReadonlyMap<string, readonly Conflict[]>;
  /** Open and past: « à pointer ». */
  readonly toClose: readonly Conflict[];
  /** « Appels à passer »: whoever has not agreed yet, the soonest date first. */
  readonly calls: readonly Call[];
  /** What phones know of the plan; told by the server, which they ask. */
  readonly fresh: Freshness;
  readonly statusOf: (task: PlanningTask) => TaskStatus;
  /** Everything judged, and of which plan and minute: the next facts start from it. */
  readonly known: KnownConflicts;
}

const NO_CONFLICT: readonly Conflict[] = [];

/** A flag has its own place on the screen; the red pill counts what went wrong. */
const isFlag = (conflict: Conflict): boolean =>
  conflict.code === 'to-close' || conflict.code === 'unstaffed' || conflict.severity === 'info';

function byIntervention(list: readonly Conflict[]): ReadonlyMap<string, readonly Conflict[]> {
  const found = new Map<string, Conflict[]>();
  for (const conflict of list) {
    for (const id of conflict.ids) {
      const known = found.get(id);
      if (known) known.push(conflict);
      else found.set(id, [conflict]);
    }
  }
  return found;
}

/** Nobody rings about what is off or over. The soonest date first: it is the next to be kept or missed. */
const callsToMake = (plan: Plan): readonly Call[] =>
  [...plan.records.call.values()]
    .filter(({ outcome }) => outcome !== 'reached')
    .filter(({ interventionId }) => plan.intervention(interventionId)?.state === 'open')
    .sort((a, b) => soonest(a) - soonest(b) || (a.id < b.id ? -1 : 1));

const soonest = ({ before, after }: Call): number => Math.min(before, after);

const saysTheSame = (a: ToPlanItem | undefined, b: ToPlanItem): boolean =>
  a?.task === b.task &&
  a.worksite === b.worksite &&
  a.status === b.status &&
  JSON.stringify(a.amount) === JSON.stringify(b.amount);

/** The list of before where the new one says the same. */
const keptItems = (
  before: readonly ToPlanItem[] | undefined,
  after: readonly ToPlanItem[],
): readonly ToPlanItem[] =>
  before?.length === after.length && after.every((item, index) => saysTheSame(before[index], item))
    ? before
    : after;

/** `before`: the facts of the plan that this one came from; only what differs is judged again. */
export function factsOf(plan: Plan, now: Minutes, before: Facts | null = null): Facts {
  const ordered = orderWorksites(plan);
  const dated = ordered.dated.filter((worksite) => onBoard(plan, worksite));
  const undated = ordered.undated.filter((worksite) => onBoard(plan, worksite));
  // By record, not by id: a dot that is not drawn again yet asks with the task as it was.
  const statuses = new Map<PlanningTask, TaskStatus>();
  const statusOf = (task: PlanningTask): TaskStatus => {
    let status = statuses.get(task);
    if (!status) {
      status = taskStatus(task, plan.interventionsOfTask(task.id));
      statuses.set(task, status);
    }
    return status;
  };
  const all = before ? conflictsSince(before.known, plan, now) : conflicts(plan, now);
  return {
    worksites: [...dated, ...undated],
    firstUndated: dated.length,
    toPlan: keptItems(before?.toPlan, toPlan(plan)),
    conflicts: all.filter((conflict) => !isFlag(conflict)),
    conflictsOf: byIntervention(all),
    toClose: all.filter(({ code }) => code === 'to-close'),
    calls: callsToMake(plan),
    fresh: NOTHING_FRESH,
    statusOf,
    known: { plan, now, conflicts: all },
  };
}

export const conflictsAt = (facts: Facts, interventionId: string): readonly Conflict[] =>
  facts.conflictsOf.get(interventionId) ?? NO_CONFLICT;
