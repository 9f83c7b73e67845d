import { dayOfLocal, type LocalMinutes } from '@pastille/time';
import { WEEKDAY_NAMES, type Rule } from './rule.js';
import { dateText, minuteOfDay } from './wall-time.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** `20261231T080000`, in wall time: no Z. */
function untilText(local: LocalMinutes): string {
  const minute = minuteOfDay(local);
  const date = dateText(dayOfLocal(local)).replaceAll('-', '');
  return `${date}T${two(Math.floor(minute / 60))}${two(minute % 60)}00`;
}

function daysText({ weekdays, nthWeekdays }: Rule): readonly string[] {
  return [
    ...weekdays.map((weekday) => WEEKDAY_NAMES[weekday]),
    ...nthWeekdays.map(({ nth, weekday }) => `${nth}${WEEKDAY_NAMES[weekday]}`),
  ];
}

/** The RRULE value, always the same text for the same rule; UNTIL in wall time, defaults left out. */
export function printRule(rule: Rule): string {
  const list = (name: string, values: readonly (string | number)[]): readonly string[] =>
    values.length === 0 ? [] : [`${name}=${values.join(',')}`];
  return [
    `FREQ=${rule.frequency}`,
    ...(rule.interval === 1 ? [] : [`INTERVAL=${rule.interval}`]),
    ...list('BYMONTH', rule.months),
    ...list('BYMONTHDAY', rule.monthDays),
    ...list('BYDAY', daysText(rule)),
    ...list('BYSETPOS', rule.positions),
    ...(rule.weekStart === 0 ? [] : [`WKST=${WEEKDAY_NAMES[rule.weekStart]}`]),
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
    ...(rule.until === null ? [] : [`UNTIL=${untilText(rule.until)}`]),
  ].join(';');
}
