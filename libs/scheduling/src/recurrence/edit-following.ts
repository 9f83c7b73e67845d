import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import type { SeriesChange } from '../decide/command.js';
import { derivedId } from '../decide/derived-id.js';
import type { Violation } from '../decide/outcome.js';
import type { Intervention } from '../model/index.js';
import {
  endedBefore,
  isFixed,
  renewed,
  type Detached,
  type Editing,
  type Renewed,
  type SeriesEdit,
} from './edit-series.js';
import { leftOut, materialised, settingOf } from './occurrence.js';
import { overridesOf } from './overrides.js';
import { hasKey, recurringOf } from './recurring.js';
import { parseWallTime, wallTime } from './wall-time.js';

/** The overrides from a key on, by key. */
function laterOverrides({ plan, series, key }: Editing): readonly Intervention[] {
  const from = wallTime(key);
  return [...overridesOf(plan, series.id)]
    .filter(([own]) => own >= from)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
}

const detachedFrom = (one: Intervention): Change =>
  changeOf('intervention', one, { ...one, occurrence: null });

const fixedCause = ({ state }: Intervention): Detached['cause'] =>
  state === 'done' ? 'done' : 'locked';

const edit = (changes: readonly Change[], detached: readonly Detached[] = []): SeriesEdit => ({
  changes,
  detached,
});

/** Nothing takes place from the key on; what is done or locked stays, as an intervention like any other. */
export function endHere(editing: Editing): SeriesEdit {
  const parts = laterOverrides(editing).map((one): SeriesEdit => {
    if (one.state === 'cancelled') return edit([]);
    if (!isFixed(one)) return edit([changeOf('intervention', one, { ...one, state: 'cancelled' })]);
    return edit([detachedFrom(one)], [{ interventionId: one.id, cause: fixedCause(one) }]);
  });
  return edit(
    [endedBefore(editing, editing.key), ...parts.flatMap(({ changes }) => changes)],
    parts.flatMap(({ detached }) => detached),
  );
}

/** The wall time at which the new series comes round in place of the override's occurrence. */
function keyInNew({ series, moved }: Renewed, { occurrence }: Intervention): string | null {
  const recurring = recurringOf(series);
  const old = occurrence && parseWallTime(occurrence.key);
  const local = old === null ? null : moved(old);
  return recurring && local !== null && hasKey(recurring, local) ? wallTime(local) : null;
}

/** What stays as it was must not take place twice: the new series leaves out the occurrence that it would have there. */
function gapFor({ plan }: Editing, { series }: Renewed, key: string): readonly Change[] {
  const recurring = recurringOf(series);
  const local = parseWallTime(key);
  if (!recurring || local === null) return [];
  const gap = leftOut(settingOf(plan, series, recurring), local);
  const id = derivedId('left out', series.id, key);
  return gap ? [changeOf('intervention', null, materialised(gap, id))] : [];
}

function taken(editing: Editing, next: Renewed, one: Intervention): SeriesEdit {
  const key = keyInNew(next, one);
  if (one.state !== 'cancelled' && isFixed(one)) {
    const gap = key === null ? [] : gapFor(editing, next, key);
    return edit([detachedFrom(one), ...gap], [{ interventionId: one.id, cause: fixedCause(one) }]);
  }
  if (key !== null) {
    const occurrence = { seriesId: next.series.id, key };
    return edit([changeOf('intervention', one, { ...one, occurrence })]);
  }
  if (one.state === 'cancelled') return edit([]);
  return edit([detachedFrom(one)], [{ interventionId: one.id, cause: 'no-such-key' }]);
}

/** The series ends just before the key, and another one goes on from there. */
export function editFollowing(editing: Editing, change: SeriesChange): SeriesEdit | Violation {
  const next = renewed(editing, change, 'following');
  if ('sentence' in next) return next;
  const parts = laterOverrides(editing).map((one) => taken(editing, next, one));
  const split = [endedBefore(editing, editing.key), changeOf('series', null, next.series)];
  return edit(
    [...split, ...parts.flatMap(({ changes }) => changes)],
    parts.flatMap(({ detached }) => detached),
  );
}
