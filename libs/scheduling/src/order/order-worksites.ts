import { dayOf, type DayNumber } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import type { Plan, Worksite } from '../model/index.js';
import { byId } from './code-unit.js';
import { natural } from './natural.js';

/** `derived`: nobody typed a date; it is the local day of the first work. */
export interface EffectiveStart {
  readonly day: DayNumber;
  readonly certainty: 'firm' | 'provisional' | 'derived';
}

/** When the worksite starts: the date a person typed, else the first work (never an appointment), else `null`. */
export function effectiveStart(plan: Plan, worksite: Worksite): EffectiveStart | null {
  const { start } = worksite;
  if (start) return { day: dayOf(start.date), certainty: start.certainty };
  const first = plan.interventionsOfWorksite(worksite.id).find((one) => one.kind === 'work');
  return first ? { day: dayIn(plan.settings.zone, first.start), certainty: 'derived' } : null;
}

/** Whether the worksite stands on the board, which its status says. */
export const onBoard = (plan: Plan, worksite: Worksite): boolean =>
  plan.records.status.get(worksite.statusId)?.onBoard ?? false;

export interface OrderedWorksites {
  readonly dated: readonly Worksite[];
  /** « Sans date » */
  readonly undated: readonly Worksite[];
}

const byReference = (a: Worksite, b: Worksite): number =>
  a.rank - b.rank || natural(a.reference, b.reference) || byId(a, b);

const known = new WeakMap<Plan, OrderedWorksites>();

function order(plan: Plan): OrderedWorksites {
  const dated: { worksite: Worksite; day: DayNumber; doubt: 0 | 1 }[] = [];
  const undated: Worksite[] = [];
  for (const worksite of plan.records.worksite.values()) {
    const start = effectiveStart(plan, worksite);
    if (!start) undated.push(worksite);
    else dated.push({ worksite, day: start.day, doubt: start.certainty === 'firm' ? 0 : 1 });
  }
  dated.sort((a, b) => a.day - b.day || a.doubt - b.doubt || byReference(a.worksite, b.worksite));
  undated.sort(byReference);
  return { dated: dated.map(({ worksite }) => worksite), undated };
}

/**
 * Every worksite of the plan in the order of the board: start date, firm before the others on the
 * same day, rank, reference in natural order, id.
 */
export function orderWorksites(plan: Plan): OrderedWorksites {
  let ordered = known.get(plan);
  if (!ordered) {
    ordered = order(plan);
    known.set(plan, ordered);
  }
  return ordered;
}
