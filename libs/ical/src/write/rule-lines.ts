import { localStartOfDay, parseLocalDate, toUtc, type LocalMinutes } from '@pastille/time';
import type { Repeat } from '../calendar-event.js';
import { dateText, utcText, wallText } from './wall-clock.js';
import { zoneParameter, type WrittenTime } from './written-time.js';

const UNTIL = /UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2})?(?!\w)/;

/** The last minute that UNTIL takes in; a mere date takes its whole day in. */
function untilOf(found: RegExpExecArray): LocalMinutes | null {
  const [, year, month, date, hour, minute] = found;
  const day = parseLocalDate(`${year}-${month}-${date}`);
  if (day === null) return null;
  if (hour === undefined) return localStartOfDay(day + 1) - 1;
  return localStartOfDay(day) + Number(hour) * 60 + Number(minute);
}

function untilText(local: LocalMinutes, { zone, isDays }: WrittenTime): string {
  if (isDays) return dateText(local);
  return zone ? utcText(toUtc(zone, local)) : utcText(local);
}

/**
 * The rule with its UNTIL as RFC 5545 (3.3.10) wants it: an instant where the start has a zone, a date
 * where the event is of days. Wall time beside a zone is read differently by every program.
 */
export function ruleValue(rule: string, time: WrittenTime): string {
  const bare = rule.trim().replace(/^RRULE:/i, '');
  const found = UNTIL.exec(bare);
  const until = found && untilOf(found);
  if (!found || until === null) return bare;
  return bare.replace(found[0], `UNTIL=${untilText(until, time)}`);
}

/** A start that the rule gives, in the very form of the series' DTSTART: in any other nothing matches it. */
export function startValue(local: LocalMinutes, { zone, isDays }: WrittenTime): string {
  if (isDays) return dateText(local);
  return zone ? wallText(local) : utcText(local);
}

/** RRULE, and one EXDATE a line: some programs read but the first date of a list. */
export function ruleLines({ rule, except }: Repeat, time: WrittenTime): readonly string[] {
  const dates = [...new Set(except)].sort((a, b) => a - b);
  return [
    `RRULE:${ruleValue(rule, time)}`,
    ...dates.map((local) => `EXDATE${zoneParameter(time)}:${startValue(local, time)}`),
  ];
}

export const recurrenceLine = (local: LocalMinutes, time: WrittenTime): string =>
  `RECURRENCE-ID${zoneParameter(time)}:${startValue(local, time)}`;
