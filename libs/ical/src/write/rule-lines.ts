import {
  localStartOfDay,
  parseLocalDate,
  toUtc,
  type LocalMinutes,
  type Zone,
} from '@pastille/time';
import type { Repeat } from '../calendar-event.js';
import { dateText, utcText, wallText } from './wall-clock.js';

const UNTIL = /UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2})?(?!\w)/;

/** The last minute that UNTIL takes in; a mere date takes its whole day in. */
function untilOf(found: RegExpExecArray): LocalMinutes | null {
  const [, year, month, date, hour, minute] = found;
  const day = parseLocalDate(`${year}-${month}-${date}`);
  if (day === null) return null;
  if (hour === undefined) return localStartOfDay(day + 1) - 1;
  return localStartOfDay(day) + Number(hour) * 60 + Number(minute);
}

/**
 * The rule with its UNTIL as RFC 5545 (3.3.10) wants it: an instant where the start has a zone, a date
 * where the event is of days. Wall time beside a zone is read differently by every program.
 */
function ruleValue(rule: string, zone: Zone | null): string {
  const bare = rule.trim().replace(/^RRULE:/i, '');
  const found = UNTIL.exec(bare);
  const until = found && untilOf(found);
  if (!found || until === null) return bare;
  const text = zone ? utcText(toUtc(zone, until)) : dateText(until);
  return bare.replace(found[0], `UNTIL=${text}`);
}

/** A start that the rule gives, in the very form of the series' DTSTART: in any other nothing matches it. */
const startLine = (name: string, local: LocalMinutes, zone: Zone | null): string =>
  zone ? `${name};TZID=${zone.name}:${wallText(local)}` : `${name};VALUE=DATE:${dateText(local)}`;

/**
 * RRULE, and one EXDATE a line: some programs read but the first date of a list.
 *
 * @param zone On whose clock the series begins; `null` for one of days.
 */
export function ruleLines({ rule, except }: Repeat, zone: Zone | null): readonly string[] {
  const dates = [...new Set(except)].sort((a, b) => a - b);
  return [
    `RRULE:${ruleValue(rule, zone)}`,
    ...dates.map((local) => startLine('EXDATE', local, zone)),
  ];
}

export const recurrenceLine = (local: LocalMinutes, zone: Zone | null): string =>
  startLine('RECURRENCE-ID', local, zone);
