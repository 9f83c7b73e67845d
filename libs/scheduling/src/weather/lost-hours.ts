import { formatLocalDate, intersection, type Interval } from '@pastille/time';
import { calendarOfResource } from '../calendar/ruling-calendar.js';
import { openedAt } from '../calendar/working-calendar.js';
import { pieces } from '../calendar/working.js';
import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import { derivedId } from '../decide/derived-id.js';
import type { Intervention, Plan, StaffMember, Weather, WeatherStop } from '../model/index.js';
import { everyoneOn, presence } from '../rules/presence.js';
import { within, type WetTime } from './wet-time.js';

function without(pieces: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  let left = pieces;
  for (const other of others) {
    left = left.flatMap((piece) =>
      [
        { start: piece.start, end: Math.min(piece.end, other.start) },
        { start: Math.max(piece.start, other.end), end: piece.end },
      ].filter(({ start, end }) => start < end),
    );
  }
  return left;
}

const minutesOf = (stretches: readonly Interval[]): number =>
  stretches.reduce((sum, { start, end }) => sum + end - start, 0);

/** What of their own hours somebody would have worked there in the wet: not on leave, not beyond part time. */
function lostBy(
  plan: Plan,
  person: StaffMember,
  { bar, wet }: { readonly bar: Intervention; readonly wet: WetTime },
): ReadonlyMap<number, readonly Interval[]> {
  const calendar = openedAt(calendarOfResource(plan, person), bar.start);
  const absences = plan.absencesOf(person.id);
  const byDay = new Map<number, readonly Interval[]>();
  for (const piece of within(presence(plan, person, bar), wet)) {
    const own = pieces(calendar, piece.start, piece.end).flatMap(
      (one) => intersection(one, piece) ?? [],
    );
    const day = piece.half >> 1;
    byDay.set(day, [...(byDay.get(day) ?? []), ...without(own, absences)]);
  }
  return byDay;
}

interface Lost {
  readonly person: StaffMember;
  readonly bar: Intervention;
  readonly day: number;
  readonly minutes: number;
}

/** Bars are taken in order: who was to be at two of them at once loses that hour once. */
function lostOn(plan: Plan, bars: readonly Intervention[], wet: WetTime): readonly Lost[] {
  const counted = new Map<string, readonly Interval[]>();
  return bars.flatMap((bar) => {
    const people = everyoneOn(plan, bar).flatMap((one) => (one.kind === 'staff' ? [one] : []));
    return people.flatMap((person) =>
      [...lostBy(plan, person, { bar, wet })].map(([day, stretches]) => {
        const known = counted.get(person.id) ?? [];
        const fresh = without(stretches, known);
        counted.set(person.id, [...known, ...fresh]);
        return { person, bar, day, minutes: minutesOf(fresh) };
      }),
    );
  });
}

/** Another rain on the same day adds to it, but nobody loses more of a day than they work on it. */
function stopOf(plan: Plan, { person, bar, day, minutes }: Lost, weather: Weather): Change {
  const date = formatLocalDate(day);
  const id = derivedId('weather-stop', person.id, bar.id, date, weather);
  const before = plan.records.weatherStop.get(id) ?? null;
  const calendar = openedAt(calendarOfResource(plan, person), bar.start);
  const whole = minutesOf(calendar.piecesOn(day));
  const all = Math.min((before?.minutes ?? 0) + minutes, Math.max(whole, minutes));
  const after: WeatherStop = {
    ...{ id, resourceId: person.id, interventionId: bar.id, date, weather, minutes: all },
  };
  return changeOf('weatherStop', before, after);
}

/** The hours that people lose on the bars that the weather stops (« heures d’intempéries »): for each person, bar and day. */
export const lostHours = (
  plan: Plan,
  bars: readonly Intervention[],
  { wet, weather }: { readonly wet: WetTime; readonly weather: Weather },
): readonly Change[] =>
  lostOn(plan, bars, wet)
    .filter(({ minutes }) => minutes > 0)
    .map((lost) => stopOf(plan, lost, weather));
