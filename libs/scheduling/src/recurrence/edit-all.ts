import { dayOfLocal, localStartOfDay, type LocalMinutes } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import type { SeriesChange } from '../decide/command.js';
import { derivedId } from '../decide/derived-id.js';
import type { Violation } from '../decide/outcome.js';
import { invalid } from '../decide/verdict.js';
import type { Intervention, OccurrenceKey } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import { endHere } from './edit-following.js';
import {
  isFixed,
  renewed,
  type Detached,
  type Editing,
  type Renewed,
  type SeriesEdit,
} from './edit-series.js';
import { leftOut, materialised, occurrenceOn, settingOf, type Occurrence } from './occurrence.js';
import { overridesOf } from './overrides.js';
import { LAST_DAY } from './pattern.js';
import { hasKey, recurringOf, ruledDays, type Recurring } from './recurring.js';
import { parseWallTime, wallTime } from './wall-time.js';

/** Twenty years of every week. Who keeps more past visits than that ends the series and begins another. */
const MOST_FROZEN = 1_000;

const today = ({ plan, context }: Editing): number => dayIn(plan.settings.zone, context.now);

/** The untouched occurrences that began before `now`. */
function pastOf(editing: Editing): readonly Occurrence[] {
  const { plan, series, recurring, context } = editing;
  const setting = settingOf(plan, series, recurring);
  const touched = overridesOf(plan, series.id);
  return ruledDays(recurring, recurring.first, today(editing) + 1)
    .map((day) => occurrenceOn(setting, day))
    .filter((one) => one !== null)
    .filter((one) => one.start < context.now && !touched.has(one.occurrence.key));
}

/** The place in the renewed series that an occurrence of the old one takes, where there is one. */
function placeIn(
  { series, moved }: Renewed,
  recurring: Recurring,
  key: LocalMinutes | null,
): OccurrenceKey | null {
  const local = key === null ? null : moved(key);
  if (local === null || !hasKey(recurring, local)) return null;
  return { seriesId: series.id, key: wallTime(local) };
}

interface Parts {
  readonly editing: Editing;
  readonly next: Renewed;
  /** Of the renewed series. */
  readonly recurring: Recurring;
}

/** What was, stays what it was: each past occurrence becomes an intervention of its own. */
function frozen({ editing, next, recurring }: Parts, past: readonly Occurrence[]): SeriesEdit {
  const all = past.map((one) => {
    const { key } = one.occurrence;
    const occurrence = placeIn(next, recurring, parseWallTime(key));
    const id = derivedId('frozen', editing.command.newId, key);
    return { ...materialised(one, id), occurrence };
  });
  return { changes: all.map((one) => changeOf('intervention', null, one)), detached: [] };
}

function causeOf(one: Intervention): Detached['cause'] {
  if (one.state === 'done') return 'done';
  return isFixed(one) ? 'locked' : 'no-such-key';
}

/** Overrides stay as they are, under the key that their occurrence has now. */
function rekeyed({ editing, next, recurring }: Parts): SeriesEdit {
  const changes: Change[] = [];
  const detached: Detached[] = [];
  for (const [key, one] of overridesOf(editing.plan, editing.series.id)) {
    const occurrence = placeIn(next, recurring, parseWallTime(key));
    if (occurrence === null && one.state === 'cancelled') continue;
    changes.push(changeOf('intervention', one, { ...one, occurrence }));
    if (occurrence === null) detached.push({ interventionId: one.id, cause: causeOf(one) });
  }
  return { changes, detached };
}

/** The keys under which the renewed series stands for something that the old one planned, or that was touched. */
function standingKeys({ editing, next }: Parts): ReadonlySet<LocalMinutes | null> {
  const { plan, series, recurring, key } = editing;
  const reach = Math.abs(dayOfLocal(next.moved(key) ?? key) - dayOfLocal(key)) + 31;
  const setting = settingOf(plan, series, recurring);
  const planned = ruledDays(recurring, recurring.first, today(editing) + reach)
    .filter((day) => occurrenceOn(setting, day) !== null)
    .map((day) => localStartOfDay(day) + recurring.minute);
  const touched = [...overridesOf(plan, series.id).keys()].map((own) => parseWallTime(own) ?? 0);
  return new Set([...planned, ...touched].map((local) => next.moved(local)));
}

/** Past keys at which the old rule planned nothing: a change must not invent visits that nobody made. */
function neverWere(parts: Parts): readonly Change[] {
  const { editing, next, recurring } = parts;
  const standing = standingKeys(parts);
  const setting = settingOf(editing.plan, next.series, recurring);
  return ruledDays(recurring, recurring.first, today(editing))
    .map((day) => localStartOfDay(day) + recurring.minute)
    .filter((local) => !standing.has(local))
    .map((local) => leftOut(setting, local))
    .filter((one) => one !== null)
    .filter((one) => one.start < editing.context.now)
    .map((one) => {
      const id = derivedId('left out', editing.command.newId, one.occurrence.key);
      return changeOf('intervention', null, materialised(one, id));
    });
}

/** The key of the first occurrence that is still to come. */
function nextKey({ plan, series, recurring, context }: Editing): LocalMinutes | null {
  const setting = settingOf(plan, series, recurring);
  const from = dayIn(plan.settings.zone, context.now) - 1;
  const next = ruledDays(recurring, from, LAST_DAY).find((day) => {
    const one = occurrenceOn(setting, day);
    return one !== null && one.start >= context.now;
  });
  return next === undefined ? null : localStartOfDay(next) + recurring.minute;
}

/** Visits of past dates that were put off until after now. */
function putOff({ plan, series, context }: Editing, until: LocalMinutes | null): readonly Change[] {
  return [...overridesOf(plan, series.id)]
    .filter(([key]) => until === null || key < wallTime(until))
    .map(([, one]) => one)
    .filter((one) => one.state === 'open' && !isFixed(one) && one.start >= context.now)
    .sort(byId)
    .map((one) => changeOf('intervention', one, { ...one, state: 'cancelled' }));
}

/** Nothing takes place any more from now on. */
export function endAll(editing: Editing): SeriesEdit {
  const key = nextKey(editing);
  const later = putOff(editing, key);
  if (key === null) return { changes: later, detached: [] };
  const ended = endHere({ ...editing, key });
  return { ...ended, changes: [...ended.changes, ...later] };
}

/** The whole series changes, and what was, what is done and what is locked does not. */
export function editAll(editing: Editing, change: SeriesChange): SeriesEdit | Violation {
  const next = renewed(editing, change, 'all');
  if ('sentence' in next) return next;
  const recurring = recurringOf(next.series);
  if (!recurring) return invalid('series-never', 'change.recurrence.rule');
  const past = pastOf(editing);
  const parts: Parts = { editing, next, recurring };
  const gaps = past.length > MOST_FROZEN ? [] : neverWere(parts);
  const count = past.length + gaps.length;
  if (count > MOST_FROZEN) return invalid('series-too-long', 'scope', { count });
  const kept = rekeyed(parts);
  const renewal = changeOf('series', editing.series, next.series);
  return {
    changes: [renewal, ...frozen(parts, past).changes, ...kept.changes, ...gaps],
    detached: kept.detached,
  };
}
