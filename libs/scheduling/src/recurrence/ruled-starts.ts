import { dayOfLocal, localStartOfDay, type LocalMinutes } from '@pastille/time';
import { parseRule } from './parse-rule.js';
import { recurringFrom, ruledDays } from './recurring.js';

/**
 * When a rule of the supported subset comes round, in wall time, however long ago it began; its own start
 * always does (RFC 5545). `null` where the rule is outside of the subset.
 *
 * @param range wall times, both ends included.
 */
export function ruledStarts(
  text: string,
  start: LocalMinutes,
  range: { readonly from: LocalMinutes; readonly to: LocalMinutes },
): readonly LocalMinutes[] | null {
  const { rule } = parseRule(text);
  if (!rule) return null;
  const recurring = recurringFrom(rule, start);
  const isWithin = (local: LocalMinutes): boolean => local >= range.from && local <= range.to;
  const ruled = recurring
    ? ruledDays(recurring, dayOfLocal(range.from), dayOfLocal(range.to)).map(
        (day) => localStartOfDay(day) + recurring.minute,
      )
    : [];
  return [...new Set([start, ...ruled])].filter(isWithin).sort((a, b) => a - b);
}
