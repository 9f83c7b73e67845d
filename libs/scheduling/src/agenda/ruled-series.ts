import {
  formatLocalDate,
  isClearAllYear,
  localStartOfDay,
  overlaps,
  toLocal,
  type Interval,
  type LocalMinutes,
} from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import { sameValue } from '../changes/same-value.js';
import type { Intervention, LocalDateTime, Plan, Series } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import { keyOn, occurrenceOn, settingOf, type Setting } from '../recurrence/occurrence.js';
import { overridesOf } from '../recurrence/overrides.js';
import { recurringOf, ruledDays } from '../recurrence/recurring.js';
import { parseWallTime } from '../recurrence/wall-time.js';
import type { RuledSeries, SeriesException, WorkedDay } from './agenda-entry.js';
import { asTold } from './as-told.js';
import { goesOn, type IsTold } from './concerned.js';
import { countOfDays, workedDays } from './worked-days.js';

/** What an agenda makes of everything that comes again: rules, and what cannot be told by one. */
export interface ComingAgain {
  readonly ruled: readonly RuledSeries[];
  readonly days: readonly WorkedDay[];
  /** Interventions that are told already, or are not to be told by themselves. */
  readonly told: ReadonlySet<string>;
}

interface Ground {
  readonly plan: Plan;
  readonly isTold: IsTold;
  readonly window: Interval;
}

/** One key of the rule in the window, and what takes place for it: `null` = nothing. */
interface Visit {
  readonly key: LocalMinutes;
  readonly stands: Intervention | null;
  /** Stored, and therefore told by itself wherever the rule cannot tell it. */
  readonly isStored: boolean;
}

const LIKENESS = ['title', 'note', 'worksiteId', 'taskId', 'clientId', 'locationId'] as const;

/** Whether it says what the series says, so that it is the rule's own visit in all but its record. */
const saysTheSame = (one: Intervention, series: Series): boolean =>
  LIKENESS.every((field) => one[field] === series[field]) &&
  one.arrival === null &&
  sameValue(one.team, series.team);

function visitsOf({ plan, window }: Ground, setting: Setting): readonly Visit[] {
  const { series, recurring } = setting;
  const overrides = overridesOf(plan, series.id);
  const { zone } = plan.settings;
  const [from, to] = [dayIn(zone, window.start), dayIn(zone, window.end - 1)];
  return ruledDays(recurring, from, to).map((day) => {
    const key = localStartOfDay(day) + recurring.minute;
    const stored = overrides.get(keyOn(recurring, day));
    const told = stored ? asTold(stored) : null;
    // A draft of a visit is not told: people still believe in what the rule says.
    if (!told) return { key, stands: occurrenceOn(setting, day), isStored: false };
    return { key, stands: told.state === 'cancelled' ? null : told, isStored: true };
  });
}

const dateIn = ({ plan }: Ground, { start }: Intervention): string =>
  formatLocalDate(dayIn(plan.settings.zone, start));

const isOurs = (ground: Ground, one: Intervention): boolean =>
  ground.isTold({ worksiteId: one.worksiteId, team: one.team, date: dateIn(ground, one) });

/** How long most of the visits take by the clock on the wall; of two that are as usual, the shorter. */
function usualLength({ plan }: Ground, visits: readonly Intervention[]): number {
  const { zone } = plan.settings;
  const counts = new Map<number, number>();
  for (const { start, end } of visits) {
    const length = toLocal(zone, end) - toLocal(zone, start);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return usual?.[0] ?? 0;
}

const exceptionOf = (ground: Ground, key: LocalMinutes, one: Intervention): SeriesException => ({
  key,
  intervention: one,
  ...{ start: one.start, end: one.end },
  goes: goesOn(ground.plan, one.team, dateIn(ground, one)),
});

interface Sorted {
  readonly except: LocalMinutes[];
  readonly exceptions: SeriesException[];
  readonly told: string[];
}

/** What the rule tells by itself, what it must leave out, and what must be told beside it. */
function sortOut(ground: Ground, series: Series, visits: readonly Visit[]): Sorted {
  const { plan } = ground;
  const { zone } = plan.settings;
  const sorted: Sorted = { except: [], exceptions: [], told: [] };
  const length = usualLength(ground, rulesOwn(visits));
  for (const { key, stands, isStored } of visits) {
    if (!stands || !isOurs(ground, stands) || countOfDays(plan, stands) > 1) {
      sorted.except.push(key);
      continue;
    }
    if (isStored) sorted.told.push(stands.id);
    const isAsRuled =
      toLocal(zone, stands.start) === key &&
      toLocal(zone, stands.end) === key + length &&
      saysTheSame(stands, series);
    if (!isAsRuled) sorted.exceptions.push(exceptionOf(ground, key, stands));
  }
  return sorted;
}

const rulesOwn = (visits: readonly Visit[]): readonly Intervention[] =>
  visits.flatMap(({ stands, isStored }) => (stands && !isStored ? [stands] : []));

/** Visits that were moved into the window from outside it: they belong to the rule all the same. */
function movedIn({ plan, window }: Ground, setting: Setting): readonly Visit[] {
  const { zone } = plan.settings;
  const [from, to] = [toLocal(zone, window.start), toLocal(zone, window.end)];
  return [...overridesOf(plan, setting.series.id)].flatMap(([text, stored]) => {
    const key = keyWithin(setting, text);
    const told = asTold(stored);
    if (key === null || !told || (key >= from && key < to)) return [];
    const isShown = told.state !== 'cancelled' && overlaps(told, window);
    return isShown ? [{ key, stands: told, isStored: true }] : [];
  });
}

/** The key as wall time, where the rule still falls on it. */
function keyWithin({ recurring }: Setting, text: LocalDateTime): LocalMinutes | null {
  const key = parseWallTime(text);
  if (key === null) return null;
  const day = Math.floor((key - recurring.minute) / 1440);
  const isKey = ruledDays(recurring, day, day).length > 0;
  return isKey && localStartOfDay(day) + recurring.minute === key ? key : null;
}

interface OneSeries {
  readonly ruled: RuledSeries | null;
  readonly days: readonly WorkedDay[];
  readonly told: readonly string[];
}

const NOTHING: OneSeries = { ruled: null, days: [], told: [] };

/**
 * Whether a rule can tell such visits. Those of more than a day have nights between them that no rule can
 * leave out, and through the hour in which the clocks change no two calendar programs follow one alike.
 */
function canBeRuled(
  { plan }: Ground,
  start: LocalMinutes,
  visits: readonly Intervention[],
): boolean {
  const { zone } = plan.settings;
  const length = Math.max(
    0,
    ...visits.map((one) => toLocal(zone, one.end) - toLocal(zone, one.start)),
  );
  return (
    visits.every((one) => countOfDays(plan, one) <= 1) &&
    isClearAllYear(zone, start, start + length)
  );
}

/** Each visit by itself. */
const asDays = (ground: Ground, visits: readonly Visit[]): OneSeries => ({
  ...NOTHING,
  days: visits.flatMap(({ stands, isStored }) =>
    stands && !isStored
      ? workedDays(ground.plan, stands, ground.window).filter(({ date }) =>
          ground.isTold({ worksiteId: stands.worksiteId, team: stands.team, date }),
        )
      : [],
  ),
});

function ofOne(ground: Ground, series: Series): OneSeries {
  const { plan } = ground;
  const recurring = recurringOf(series);
  if (!recurring || series.recurrence.type !== 'rule') return NOTHING;
  const setting = settingOf(plan, series, recurring);
  const visits = [...visitsOf(ground, setting), ...movedIn(ground, setting)];
  const own = rulesOwn(visits);
  const start = localStartOfDay(recurring.first) + recurring.minute;
  if (!canBeRuled(ground, start, own)) return asDays(ground, visits);
  // A rule of which this agenda has no visit left tells nothing; what was moved is told by itself.
  const first = own.find((one) => isOurs(ground, one));
  if (!first) return NOTHING;
  const { except, exceptions, told } = sortOut(ground, series, visits);
  const ruled: RuledSeries = {
    ...{ type: 'series', series, rule: series.recurrence.rule, start },
    end: start + usualLength(ground, own),
    ...{ except, exceptions },
    goes: goesOn(plan, series.team, dateIn(ground, first)),
  };
  return { ruled, days: [], told };
}

/** Everything that comes again, by the id of its series. */
export function comingAgain(ground: Ground): ComingAgain {
  const all = [...ground.plan.records.series.values()]
    .sort(byId)
    .map((series) => ofOne(ground, series));
  return {
    ruled: all.flatMap(({ ruled }) => ruled ?? []),
    days: all.flatMap(({ days }) => days),
    told: new Set(all.flatMap(({ told }) => told)),
  };
}
