import { FIRST_MINUTE, LAST_MINUTE, MINUTES_PER_DAY, type Minutes } from '@pastille/time';
import { whenNoAmount } from '../decide/slot-violations.js';
import type {
  Amount,
  Intervention,
  Plan,
  PlanningTask,
  Resource,
  Worksite,
} from '../model/index.js';
import { UNLOCKED } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { minutesPerHalfDay, unplanned } from '../tasks/remaining.js';
import type { Kept } from './agenda.js';
import type { Mode } from './axis.js';
import type { NoSlot, NoSlotCode, SlotParams } from './slot-proposal.js';
import type { SlotQuery } from './slot-query.js';
import { isADayOrMore, isHalfADayOrLess } from '../rules/length.js';

/** A question put in order: everything looked up, nothing left to default. */
export interface Ask {
  readonly query: SlotQuery;
  readonly task: PlanningTask | null;
  readonly worksite: Worksite | null;
  readonly amount: Amount;
  readonly mode: Mode;
  readonly kept: Kept;
  /** Minutes or half-days. */
  readonly size: number;
  /** By name, each once. */
  readonly skills: readonly string[];
  readonly machines: readonly Resource[];
  readonly from: Minutes;
  readonly to: Minutes;
  readonly step: number;
  readonly count: number;
}

export const noSlot = (code: NoSlotCode, params: SlotParams = {}): NoSlot => ({ code, params });
export const badQuery = (field: string): NoSlot => noSlot('bad-query', { field });

export const isNoSlot = (found: object): found is NoSlot => 'code' in found && 'params' in found;

const DEFAULT_DAYS = 90;
const MOST_DAYS = 366;
const DEFAULT_STEP = 15;
const MOST_PROPOSED = 10;
/** One bit each, beside the one for whoever leads. */
const MOST_SKILLS = 20;

const ONE_DAY: Amount = { halfDays: 2 };

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

function isDayTime(arrival: SlotQuery['arrival']): boolean {
  if (!arrival) return true;
  const { from, to } = arrival;
  return isWhole(from, 0, MINUTES_PER_DAY) && isWhole(to, 0, MINUTES_PER_DAY) && from < to;
}

function wrongField(query: SlotQuery): string | null {
  const { from, to, step, count, arrival, amount } = query;
  if (!isWhole(from, FIRST_MINUTE, LAST_MINUTE - 1)) return 'from';
  if (to !== null && !isWhole(to, from + 1, LAST_MINUTE)) return 'to';
  if (step !== null && !isWhole(step, 5, MINUTES_PER_DAY)) return 'step';
  if (count !== null && !isWhole(count, 1, MOST_PROPOSED)) return 'count';
  if (!isDayTime(arrival)) return 'arrival';
  return whenNoAmount(amount).length > 0 ? 'amount' : null;
}

/** Somebody or something that may be sent, or why not. */
export function available(plan: Plan, id: string): Resource | NoSlot {
  const resource = plan.records.resource.get(id);
  return resource && !resource.archived ? resource : badQuery('resource');
}

const NO_MACHINES: readonly Resource[] = [];

function machinesOf(plan: Plan, ids: readonly string[]): readonly Resource[] | NoSlot {
  if (ids.length === 0) return NO_MACHINES;
  const machines = new Map<string, Resource>();
  for (const id of ids) {
    const found = available(plan, id);
    if (isNoSlot(found)) return found;
    if (found.kind !== 'equipment') return badQuery('equipment');
    machines.set(id, found);
  }
  return [...machines.values()];
}

function amountOf(plan: Plan, { amount }: SlotQuery, task: PlanningTask | null): Amount {
  if (amount) return amount;
  if (!task) return ONE_DAY;
  const perHalfDay = minutesPerHalfDay(plan.settings.hours);
  return unplanned(task, plan.interventionsOfTask(task.id), perHalfDay) ?? ONE_DAY;
}

function skillsOf(plan: Plan, { skills }: SlotQuery, task: PlanningTask | null): readonly string[] {
  const kind = task?.kindId ? plan.records.taskKind.get(task.kindId) : undefined;
  if (!task && skills.length === 0) return skills;
  const all = [...skills, ...(task?.skills ?? []), ...(kind?.skills ?? [])];
  return [...new Set(all)].sort(byCodeUnit);
}

function modeOf({ kind }: SlotQuery, amount: Amount): Mode {
  if ('halfDays' in amount) return 'half-days';
  return kind === 'work' ? 'flow' : 'clock';
}

/** What would be put there, as the rules see it; where it stands and with whom is not known yet. */
export function thought(
  { query, task, worksite }: Pick<Ask, 'query' | 'task' | 'worksite'>,
  amount: Amount,
): Intervention {
  return {
    ...{ id: '', kind: query.kind, worksiteId: worksite?.id ?? null, taskId: task?.id ?? null },
    ...{ clientId: query.clientId, locationId: query.locationId, title: null },
    ...{ start: 0, end: 0, amount, team: [], lock: UNLOCKED, state: 'open', actual: null },
    ...{ closed: null, arrival: null, confirmed: null, note: null, supplier: null },
    ...{ occurrence: null, published: null },
  };
}

function keptOf(parts: Pick<Ask, 'query' | 'task' | 'worksite'>, amount: Amount): Kept {
  if (!parts.query.aroundJobs) return 'all';
  const one = thought(parts, amount);
  if (isHalfADayOrLess(one)) return 'short';
  return isADayOrMore(one) ? 'long' : 'all';
}

interface Placed {
  readonly task: PlanningTask | null;
  readonly worksite: Worksite | null;
}

function placeOf(plan: Plan, { taskId, worksiteId }: SlotQuery): Placed | NoSlot {
  const task = taskId === null ? null : plan.records.task.get(taskId);
  if (task === undefined) return badQuery('taskId');
  const id = task?.worksiteId ?? worksiteId;
  if (task && worksiteId !== null && worksiteId !== task.worksiteId) return badQuery('worksiteId');
  const worksite = id === null ? null : plan.records.worksite.get(id);
  return worksite === undefined ? badQuery('worksiteId') : { task, worksite };
}

/** Looks everything up and fills in what was left out. */
export function askOf(plan: Plan, query: SlotQuery): Ask | NoSlot {
  const wrong = wrongField(query);
  if (wrong !== null) return badQuery(wrong);
  const place = placeOf(plan, query);
  if (isNoSlot(place)) return place;
  const machines = machinesOf(plan, query.equipment);
  if (isNoSlot(machines)) return machines;
  const amount = amountOf(plan, query, place.task);
  const skills = skillsOf(plan, query, place.task);
  if (skills.length > MOST_SKILLS) return badQuery('skills');
  const { from, to } = query;
  const { task, worksite } = place;
  const days = to === null ? DEFAULT_DAYS : MOST_DAYS;
  return {
    query,
    task,
    worksite,
    amount,
    mode: modeOf(query, amount),
    kept: keptOf({ query, task, worksite }, amount),
    size: 'halfDays' in amount ? amount.halfDays : amount.minutes,
    skills,
    machines,
    from,
    to: Math.min(to ?? LAST_MINUTE, from + days * MINUTES_PER_DAY, LAST_MINUTE),
    step: query.step ?? DEFAULT_STEP,
    count: query.count ?? 3,
  };
}
