import { parseLocalDate, localStartOfDay, toLocal, type Zone } from '@pastille/time';
import { wallText } from '../write/wall-clock.js';

const numbers = (most: number, isSigned: boolean) => (text: string) =>
  text.split(',').every((one) => {
    const value = Number(one);
    return (
      /^[+-]?\d{1,4}$/.test(one) &&
      value !== 0 &&
      Math.abs(value) <= most &&
      (isSigned || value > 0)
    );
  });

const oneOf = (most: number) => (text: string) =>
  /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= most;

/** Which values each part may have. Nothing comes round more than once a day here. */
const PARTS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['FREQ', (text: string) => /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(text)],
  ['INTERVAL', oneOf(36_525)],
  ['COUNT', oneOf(36_525)],
  ['UNTIL', (text: string) => /^\d{8}(T\d{6}Z?)?$/.test(text)],
  ['WKST', (text: string) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(text)],
  ['BYMONTH', numbers(12, false)],
  ['BYMONTHDAY', numbers(31, true)],
  ['BYYEARDAY', numbers(366, true)],
  ['BYWEEKNO', numbers(53, true)],
  ['BYSETPOS', numbers(366, true)],
  [
    'BYDAY',
    (text: string) =>
      /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU))*$/.test(text),
  ],
]);

/** No list of a rule that a person made is longer. */
const LONGEST = 1_000;

/** UNTIL on the wall clock of the event: an instant is turned back, a date and a wall time stay. */
function untilOf(text: string, zone: Zone | null): string {
  const found = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})\d{2}Z$/.exec(text);
  const day = found && parseLocalDate(`${found[1]}-${found[2]}-${found[3]}`);
  if (!found || day === null) return zone ? text : text.slice(0, 8);
  const t = localStartOfDay(day) + Number(found[4]) * 60 + Number(found[5]);
  return zone ? wallText(toLocal(zone, t)) : text.slice(0, 8);
}

type Parts = Map<string, string>;

function partsOf(value: string): Parts | null {
  const parts: Parts = new Map();
  for (const piece of value.trim().toUpperCase().replace(/;$/, '').split(';')) {
    const [name = '', text = '', more] = piece.split('=');
    if (more !== undefined || parts.has(name) || !PARTS.get(name)?.(text)) return null;
    parts.set(name, text);
  }
  return parts;
}

/**
 * An RRULE value of a file, its UNTIL in wall time; `null` where it has parts that nobody should follow:
 * every second, every 0 days, 5,000 Mondays. What it means, and whether it ever comes round, is
 * the engine's business.
 *
 * @param zone `null` for an event of days, whose UNTIL is a date.
 */
export function parseRuleValue(value: string, zone: Zone | null): string | null {
  const parts = value.length > LONGEST ? null : partsOf(value);
  if (!parts?.has('FREQ') || (parts.has('COUNT') && parts.has('UNTIL'))) return null;
  const until = parts.get('UNTIL');
  if (until !== undefined) parts.set('UNTIL', untilOf(until, zone));
  return [...parts].map(([name, text]) => `${name}=${text}`).join(';');
}
