import { dayOfLocal, localStartOfDay, toLocal, toUtc, type LocalMinutes } from '@pastille/time';
import { followsCalendar } from '../calendar/worked-pieces.js';
import type { Violation } from '../decide/outcome.js';
import { place } from '../decide/placement.js';
import { invalid } from '../decide/verdict.js';
import type { Plan, Series } from '../model/index.js';
import { parseRule } from './parse-rule.js';
import { printRule } from './print-rule.js';
import { recurringFrom } from './recurring.js';
import type { Rule } from './rule.js';
import { wallTime } from './wall-time.js';

/** A rule as a person gave it, an UNTIL in UTC turned into the board's wall time. */
export function ruleOf(plan: Plan, text: string, field: string): Rule | Violation {
  const { rule, fault } = parseRule(text, plan.settings.zone);
  return rule ?? invalid(fault.sentence, field, { part: fault.part });
}

/** Work begins when work begins: a day that was given without its hour, or an hour too early, is the first working minute of that day. */
export function snappedTo(plan: Plan, series: Series, local: LocalMinutes): LocalMinutes {
  const { zone } = plan.settings;
  const isDay = local === localStartOfDay(dayOfLocal(local));
  if (series.kind === 'block' || !(followsCalendar(series) || isDay)) return local;
  const snapped = toLocal(zone, place(plan, series, toUtc(zone, local)).start);
  return dayOfLocal(snapped) === dayOfLocal(local) ? snapped : local;
}

/** The series with its rule written out in full, beginning at its first occurrence. */
export function settled(
  series: Series,
  { rule, start }: { readonly rule: Rule; readonly start: LocalMinutes },
): Series | Violation {
  const recurring = recurringFrom(rule, start);
  if (!recurring || recurring.last < recurring.first) return invalid('series-never', 'rule');
  return {
    ...series,
    recurrence: { type: 'rule', rule: printRule(recurring.rule) },
    start: wallTime(localStartOfDay(recurring.first) + recurring.minute),
  };
}
