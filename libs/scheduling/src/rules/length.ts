import type { Intervention } from '../model/index.js';

/** Half of the day below, in minutes, where an intervention is counted by the clock. */
const HALF_A_DAY = 240;
/** A legal French day of a 35-hour week. */
const A_DAY = 420;

const minutesOf = ({ amount, start, end }: Intervention): number =>
  amount && 'minutes' in amount ? amount.minutes : end - start;

export const isHalfADayOrLess = (one: Intervention): boolean =>
  one.amount && 'halfDays' in one.amount ? one.amount.halfDays <= 1 : minutesOf(one) <= HALF_A_DAY;

export const isADayOrMore = (one: Intervention): boolean =>
  one.amount && 'halfDays' in one.amount ? one.amount.halfDays >= 2 : minutesOf(one) >= A_DAY;

/** The long job flows around the short one. */
export const flowsAround = (a: Intervention, b: Intervention): boolean =>
  (isHalfADayOrLess(a) && isADayOrMore(b)) || (isADayOrMore(a) && isHalfADayOrLess(b));
