import {
  expand,
  type Batch,
  type EditSeries,
  type LocalDateTime,
  type Plan,
  type Series,
} from '@pastille/scheduling';
import type { Minutes } from '@pastille/time';
import { newId } from '../state/new-id.js';

const YEARS = 12 * 366 * 1440;

/** The key of the first untouched visit from a moment on; `null` where nothing comes any more. */
export const keyFrom = (plan: Plan, series: Series, from: Minutes): LocalDateTime | null =>
  expand(plan, series, { start: from, end: from + YEARS }).occurrences[0]?.occurrence.key ?? null;

/** Nothing takes place from that visit on; what only opens tasks is taken away as a whole. */
export function endFrom(series: Series, key: LocalDateTime): EditSeries {
  const scope = series.recurrence.type === 'rule' ? 'following' : 'all';
  const edit = { type: 'edit-series', seriesId: series.id, key, scope } as const;
  return { ...edit, change: null, newId: newId() };
}

/**
 * Nothing takes place before a moment, and everything goes on from there: the series is cut where it
 * resumes, and its first part ends now. One act, one step to undo. `null`: nothing would be left out.
 */
export function pauseUntil(
  plan: Plan,
  series: Series,
  { now, until }: { readonly now: Minutes; readonly until: Minutes },
): Batch | EditSeries | null {
  const next = keyFrom(plan, series, now);
  const resumes = keyFrom(plan, series, until);
  if (next === null || next === resumes) return null;
  if (resumes === null) return endFrom(series, next);
  const cut: EditSeries = {
    ...{ type: 'edit-series', seriesId: series.id, key: resumes, scope: 'following' },
    ...{ change: {}, newId: newId() },
  };
  return { type: 'batch', commands: [cut, endFrom(series, next)] };
}
