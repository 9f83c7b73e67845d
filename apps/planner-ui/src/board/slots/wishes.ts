import type {
  Amount,
  Plan,
  PlanningTask,
  ResourceId,
  Schedule,
  SlotProposal,
  SlotQuery,
} from '@pastille/scheduling';
import {
  dayOf,
  localStartOfDay,
  toUtc,
  type LocalDate,
  type Minutes,
  type Weekday,
} from '@pastille/time';
import { readAmount } from '../view/words.js';

/** What one asks the engine for, as the form holds it. */
export interface Wishes {
  readonly who: 'anybody' | 'usual' | 'chosen';
  readonly people: readonly ResourceId[];
  /** Not before that day. */
  readonly from: LocalDate;
  /** Over by the end of that day; `null` = whenever. */
  readonly to: LocalDate | null;
  /** « 3 j » */
  readonly duration: string;
  readonly half: 'morning' | 'afternoon' | null;
  readonly weekdays: readonly Weekday[];
}

const usualCrew = (plan: Plan, task: PlanningTask): ResourceId | null =>
  plan.records.worksite.get(task.worksiteId)?.usualCrewId ?? null;

function teamOf(plan: Plan, task: PlanningTask, wishes: Wishes): SlotQuery['team'] | null {
  const usual = usualCrew(plan, task);
  if (wishes.who === 'usual' && usual) return { type: 'team', resourceIds: [usual] };
  if (wishes.who === 'chosen') {
    return wishes.people.length > 0 ? { type: 'team', resourceIds: wishes.people } : null;
  }
  return { type: 'any', people: Math.max(1, task.people), among: null };
}

const HALF_DAY = 240;

const isLong = (amount: Amount): boolean =>
  'halfDays' in amount ? amount.halfDays > 1 : amount.minutes > HALF_DAY;

const wishOf = ({ half, weekdays }: Wishes): SlotQuery['wish'] =>
  half === null && weekdays.length === 0 ? null : { half, weekdays };

/** The question to the engine; `null` where the form does not ask one: nobody chosen, or no duration. */
export function queryOf(
  plan: Plan,
  task: PlanningTask,
  { wishes, now }: { readonly wishes: Wishes; readonly now: Minutes },
): SlotQuery | null {
  const amount = readAmount(wishes.duration);
  const team = teamOf(plan, task, wishes);
  if (!amount || !team) return null;
  const { zone } = plan.settings;
  const startOf = (day: number): Minutes => toUtc(zone, localStartOfDay(day));
  return {
    ...{
      team,
      equipment: [],
      skills: [],
      kind: 'work',
      amount,
      taskId: task.id,
      worksiteId: task.worksiteId,
    },
    ...{ clientId: null, locationId: null, step: null, arrival: null },
    // A visit of an hour keeps nobody from a job of days; but half a day within another's days is no proposal.
    aroundJobs: isLong(amount),
    from: Math.max(now, startOf(dayOf(wishes.from))),
    to: wishes.to === null ? null : startOf(dayOf(wishes.to) + 1),
    wish: wishOf(wishes),
    count: 3,
  };
}

/** The act of choosing a slot. */
export function scheduleOf(
  plan: Plan,
  task: PlanningTask,
  { slot, query, id }: { slot: SlotProposal; query: SlotQuery; id: string },
): Schedule {
  const worksite = plan.records.worksite.get(task.worksiteId);
  return {
    ...{ type: 'schedule', interventionId: id, kind: 'work', taskId: task.id },
    ...{ worksiteId: task.worksiteId, clientId: worksite?.clientId ?? null },
    ...{ locationId: worksite?.locationId ?? null, title: null, start: slot.start },
    ...{ amount: query.amount, end: null, team: slot.team, arrival: null, note: null },
    ...{ supplier: null, ripple: 'links' },
  };
}
