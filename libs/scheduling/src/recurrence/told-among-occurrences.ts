import { MINUTES_PER_DAY, type Interval, type Minutes } from '@pastille/time';
import { changeOf } from '../changes/change-brand.js';
import type { Change, ChangeSet } from '../changes/change.js';
import type { Outcome } from '../decide/outcome.js';
import type { Intervention, RecordKind } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { conflictDifference } from '../rules/conflict-difference.js';
import { withOccurrences, type WithOccurrences } from './with-occurrences.js';

const DAYS_BACK = 31;
const DAYS_AHEAD = 400;
/** Rest and travel look at what comes before and after. */
const DAYS_AROUND = 7;

/** What a person asks about on the telephone: last month, and a year ahead. */
export const usualRange = (now: Minutes): Interval => ({
  start: now - DAYS_BACK * MINUTES_PER_DAY,
  end: now + DAYS_AHEAD * MINUTES_PER_DAY,
});

/** Who is never where, so that changing them changes no day in particular. */
const WORDS: ReadonlySet<RecordKind> = new Set([
  ...(['task', 'client', 'works', 'status', 'taskKind', 'call', 'weatherStop', 'onCall'] as const),
]);

function spansOf(change: Change): readonly Interval[] | null {
  if (WORDS.has(change.kind)) return [];
  if (change.kind !== 'intervention' && change.kind !== 'absence') return null;
  return [change.before, change.after].flatMap((one) => one ?? []);
}

/** The days around what changes: all that its conflicts depend on. The usual range where anything may. */
export function rangeOf(changes: ChangeSet, now: Minutes): Interval {
  let [start, end] = [Infinity, -Infinity];
  for (const change of changes) {
    const spans = spansOf(change);
    if (spans === null) return usualRange(now);
    for (const span of spans) [start, end] = [Math.min(start, span.start), Math.max(end, span.end)];
  }
  if (start > end) return { start: now, end: now };
  const more = DAYS_AROUND * MINUTES_PER_DAY;
  return { start: start - more, end: end + more };
}

/** Who has no part in when something comes round. */
const ASIDE: ReadonlySet<RecordKind> = new Set(['task', 'call', 'weatherStop', 'onCall']);

/** Whether other occurrences may come round after it: another rule, another day off, one of them touched. */
function turnsOver({ kind, id, before, after }: Change, standing: Standing): boolean {
  if (kind !== 'intervention') return !ASIDE.has(kind);
  const isOfSeries = (after ?? before)?.occurrence !== null;
  // One that is touched under the id that it has already is a change like any other: a screen does it at every move.
  return isOfSeries && (before === null || after === null) && !standing.has(id);
}

type Standing = ReadonlyMap<string, Intervention>;

/** Occurrences that stand no more, or elsewhere, or are new: changed like anything else. */
const turnedOver = (before: Standing, after: Standing, own: ReadonlySet<string>): ChangeSet =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
    return was === is || own.has(id) ? [] : [changeOf('intervention', was, is)];
  });

function differenceAmong(shown: WithOccurrences, changes: ChangeSet, now: Minutes) {
  const before = shown.plan;
  if (!changes.some((change) => turnsOver(change, shown.occurrences))) {
    return conflictDifference({ before, after: apply(before, changes), changes, now });
  }
  const then = withOccurrences(apply(shown.of, changes), shown.range, shown);
  const own = new Set(changes.map(({ id }) => id));
  const turned = turnedOver(shown.occurrences, then.occurrences, own);
  return conflictDifference({ before, after: then.plan, changes: [...changes, ...turned], now });
}

/**
 * A decision with its conflicts judged among what comes again: the engine decides on the plan, in which
 * untouched occurrences do not stand, while a screen and whoever is double-booked know of them.
 *
 * @param shown the plan that was decided on, with the occurrences around what changes (`rangeOf`)
 */
export function toldAmong(shown: WithOccurrences, outcome: Outcome, now: Minutes): Outcome {
  if (outcome.status === 'refused' || outcome.changes.length === 0) return outcome;
  const isNothingAgain =
    shown.plan === shown.of && !outcome.changes.some(({ kind }) => kind === 'series');
  if (isNothingAgain) return outcome;
  return { ...outcome, ...differenceAmong(shown, outcome.changes, now) };
}
