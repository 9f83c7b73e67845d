import type { Interval, LocalMinutes, Minutes, Zone } from '@pastille/time';
import { foldLines } from '../write/fold-lines.js';
import { wallText } from '../write/wall-clock.js';
import { onsetsOf, type Onset } from './onset.js';
import { isYearBefore, yearlyRule } from './yearly-rule.js';

/** How many years a rule must have held to be believed. */
const FEWEST_YEARS = 3;

/** Long before any event: where a zone is not known to have changed. */
const LONG_AGO: LocalMinutes = 0;

const two = (value: number): string => String(value).padStart(2, '0');

/** `+0130`. */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

interface Observance {
  readonly kind: 'STANDARD' | 'DAYLIGHT';
  readonly local: LocalMinutes;
  readonly from: number;
  readonly to: number;
  readonly rule: string | null;
}

const observanceLines = ({ kind, local, from, to, rule }: Observance): readonly string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${wallText(local)}`,
  `TZOFFSETFROM:${offsetText(from)}`,
  `TZOFFSETTO:${offsetText(to)}`,
  ...(rule === null ? [] : [`RRULE:${rule}`]),
  `END:${kind}`,
];

const observance = ({ local, from, to }: Onset, rule: string | null): Observance => ({
  kind: to > from ? 'DAYLIGHT' : 'STANDARD',
  ...{ local, from, to, rule },
});

/** The changes that come round by rule until the table ends, and the place of the first of them. */
interface Ruled {
  readonly from: number;
  readonly observances: readonly Observance[];
}

/** From that change on, where each of the two a year has a rule of its own. */
function ruledFrom(onsets: readonly Onset[], from: number): Ruled | null {
  const [one = [], other = []] = [0, 1].map((start) =>
    onsets.slice(from).filter((_, i) => i % 2 === start),
  );
  if (!one[0] || !other[0]) return null;
  const [first, second] = [yearlyRule(one), yearlyRule(other)];
  if (first === null || second === null) return null;
  return { from, observances: [observance(one[0], first), observance(other[0], second)] };
}

/** From how far back the changes have come round as they do now. */
function evenFrom(onsets: readonly Onset[]): number {
  let from = onsets.length;
  for (let i = onsets.length - 1; i >= 0; i -= 1) {
    const [one, next] = [onsets[i], onsets[i + 2]];
    if (!one || (next && !isYearBefore(one, next))) break;
    from = i;
  }
  return from;
}

/**
 * The earliest change from which on both rules hold; `null` where there are none, or where they have
 * ended by then: a country that no longer changes its clocks.
 */
function ruledPart(onsets: readonly Onset[], end: Minutes): Ruled | null {
  if ((onsets.at(-1)?.at ?? end) <= end) return null;
  for (let from = evenFrom(onsets); from <= onsets.length - 2 * FEWEST_YEARS; from += 1) {
    const found = ruledFrom(onsets, from);
    if (found) return found;
  }
  return null;
}

/** What the clocks showed before any change that is told, or all along. */
function before({ transitions, offsets }: Zone, at: Minutes): Observance {
  const offset = offsets[transitions.filter((change) => change <= at).length] ?? 0;
  return { kind: 'STANDARD', local: LONG_AGO, from: offset, to: offset, rule: null };
}

/** The changes before the rule held, from the one that the span begins under. */
function singlesOf(zone: Zone, onsets: readonly Onset[], span: Interval): readonly Observance[] {
  const told = onsets.filter(({ at }) => at <= span.end);
  const first = told.findLastIndex(({ at }) => at <= span.start);
  const singles = told.slice(Math.max(0, first)).map((one) => observance(one, null));
  return first >= 0 ? singles : [before(zone, span.start), ...singles];
}

/**
 * One VTIMEZONE, folded, its TZID the name of the zone as the events say it. By rule where the zone has
 * one, as Outlook wants it, and then the same text for every span that begins after the rule did; change
 * by change where it has none, or had another one before.
 *
 * @param span From the first to the last thing that the events tell, in UTC minutes.
 */
export function renderTimeZone(zone: Zone, span: Interval): string {
  const onsets = onsetsOf(zone);
  const ruled = ruledPart(onsets, span.end);
  const isRuled = ruled !== null && (onsets[ruled.from]?.at ?? 0) <= span.start;
  const singles = isRuled ? [] : singlesOf(zone, onsets.slice(0, ruled?.from), span);
  const observances = [...singles, ...(ruled?.observances ?? [])];
  return foldLines([
    'BEGIN:VTIMEZONE',
    `TZID:${zone.name}`,
    ...observances.flatMap(observanceLines),
    'END:VTIMEZONE',
  ]);
}
