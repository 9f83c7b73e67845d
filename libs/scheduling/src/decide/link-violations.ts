import type { Amount, Lag, Plan, PlanningTask, TaskLink } from '../model/index.js';
import { pathBetween } from './link-path.js';
import type { Violation } from './outcome.js';
import { whenNoAmount } from './slot-violations.js';
import { invalid, violation } from './verdict.js';

/** Two years by the clock: the longest anything cures, dries or settles. */
const LONGEST_LAG = 1_051_200;

const amountOf = (lag: Lag): Amount | null => ('working' in lag ? lag.working : null);

/** Whether a lag is one that anything in the trade takes; `null` is none. */
export function whenLagOutOfRange(lag: Lag | null, field: string): readonly Violation[] {
  if (lag === null) return [];
  const amount = amountOf(lag);
  if (amount) return whenNoAmount(amount, field);
  const elapsed = 'elapsed' in lag ? lag.elapsed : 0;
  const isLag = Number.isInteger(elapsed) && elapsed >= 0 && elapsed <= LONGEST_LAG;
  return isLag ? [] : [invalid('lag-out-of-range', field)];
}

export const whenLagWrong = ({ lag, max }: TaskLink, field: string): readonly Violation[] => [
  ...whenLagOutOfRange(lag, `${field}.lag`),
  ...whenLagOutOfRange(max, `${field}.max`),
];

/** Links stay within a worksite. */
export const whenElsewhere = (
  { worksiteId }: PlanningTask,
  predecessor: PlanningTask,
  field: string,
): readonly Violation[] =>
  predecessor.worksiteId === worksiteId
    ? []
    : [invalid('task-of-another-worksite', `${field}.predecessorId`, { task: predecessor.label })];

interface Wait {
  readonly task: PlanningTask;
  readonly predecessor: PlanningTask;
  /** Where the link stands in the command. */
  readonly field: string;
}

/** Nothing waits for what waits for it; the whole way round is named. */
export function whenInCircle(plan: Plan, { task, predecessor, field }: Wait): readonly Violation[] {
  const path = pathBetween(plan, task, predecessor);
  if (!path) return [];
  const labels = [...path, task].map(({ label }) => label).join(' → ');
  const params = { path: labels, task: task.label, predecessor: predecessor.label };
  return [violation('cycle', { sentence: 'link-cycle', params, field: `${field}.predecessorId` })];
}
