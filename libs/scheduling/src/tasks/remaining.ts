import type { Amount, Intervention, PlanningTask, WeeklyHours } from '../model/index.js';

/** What a half-day is worth where somebody mixed days and hours on one task, and no week says it. */
export const NOMINAL_HALF_DAY = 240;

const known = new WeakMap<WeeklyHours, number>();

/** The average half-day of a week, in whole minutes. */
export function minutesPerHalfDay(hours: WeeklyHours): number {
  const minutes = known.get(hours) ?? average(hours);
  known.set(hours, minutes);
  return minutes;
}

function average(hours: WeeklyHours): number {
  const halves = hours.flatMap(({ morning, afternoon }) => [morning, afternoon]);
  const lengths = halves.flatMap((half) => (half ? [half.to - half.from] : []));
  if (lengths.length === 0) return NOMINAL_HALF_DAY;
  return Math.round(lengths.reduce((sum, length) => sum + length, 0) / lengths.length);
}

function minutesOf(amount: Amount, perHalfDay: number): number {
  return 'halfDays' in amount ? amount.halfDays * perHalfDay : amount.minutes;
}

/** In the unit of the first; a begun half-day left is a half-day. `null` = nothing is left. */
function less(amount: Amount, taken: readonly Amount[], perHalfDay: number): Amount | null {
  const minutes = taken.reduce((sum, one) => sum + minutesOf(one, perHalfDay), 0);
  if ('minutes' in amount) {
    return amount.minutes > minutes ? { minutes: amount.minutes - minutes } : null;
  }
  const halfDays = Math.ceil((amount.halfDays * perHalfDay - minutes) / perHalfDay);
  return halfDays > 0 ? { halfDays } : null;
}

const present = (amount: Amount | null): readonly Amount[] => (amount ? [amount] : []);

/** Work still to be done: the estimate less what was done. `null` without estimate, or when nothing is left. */
export function remaining(
  task: PlanningTask,
  interventions: readonly Intervention[],
  perHalfDay: number = NOMINAL_HALF_DAY,
): Amount | null {
  if (!task.estimate) return null;
  const done = interventions.filter((one) => one.state === 'done');
  const taken = done.flatMap((one) => present(one.actual ?? one.amount));
  return less(task.estimate, taken, perHalfDay);
}

/** Work still to be planned (« reste 3 j »): what remains less what is open. */
export function unplanned(
  task: PlanningTask,
  interventions: readonly Intervention[],
  perHalfDay: number = NOMINAL_HALF_DAY,
): Amount | null {
  if (!task.estimate) return null;
  const live = interventions.filter((one) => one.state !== 'cancelled');
  const taken = live.flatMap((one) =>
    present(one.state === 'done' ? (one.actual ?? one.amount) : one.amount),
  );
  return less(task.estimate, taken, perHalfDay);
}
