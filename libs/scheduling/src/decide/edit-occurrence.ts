import { toUtc } from '@pastille/time';
import { changeOf } from '../changes/change-brand.js';
import type { Intervention, Plan } from '../model/index.js';
import { parseWallTime } from '../recurrence/wall-time.js';
import type { SeriesChange } from './command.js';
import { whenCancelled, whenDone, whenFixed, whenLocked } from './lock-violations.js';
import type { Reason, Violation } from './outcome.js';
import { endOf, place, type Placed } from './placement.js';
import { whenNoSlot, whenOutOfRange } from './slot-violations.js';
import { orderedTeam } from './team.js';
import { invalid, proposed, refused, type Verdict } from './verdict.js';

/** One occurrence as it stands, and the intervention that already stands for it, if any. */
export interface Standing {
  readonly before: Intervention | null;
  readonly one: Intervention;
}

function faults(plan: Plan, { before }: Standing, change: SeriesChange): readonly Violation[] {
  const ofSeries = change.recurrence !== undefined || change.holidays !== undefined;
  if (before?.state === 'cancelled') return whenCancelled(plan, before);
  const isTimed = change.start !== undefined || change.amount !== undefined;
  return [
    ...(ofSeries ? [invalid('rule-of-series', 'change.recurrence')] : []),
    ...(before && isTimed ? whenFixed(plan, before, 'time') : []),
    ...(before && change.team !== undefined ? whenFixed(plan, before, 'team') : []),
  ];
}

function slotOf(plan: Plan, one: Intervention, { start, amount, team }: SeriesChange): Placed {
  const local = start === undefined ? null : parseWallTime(start);
  const asked = local === null ? one.start : toUtc(plan.settings.zone, local);
  if (one.kind === 'block') {
    const minutes = amount && 'minutes' in amount ? amount.minutes : one.end - one.start;
    return { start: asked, end: asked + minutes };
  }
  if (asked !== one.start) return place(plan, one, asked);
  const isRuledAnew = (amount ?? team) !== undefined && one.lock.time === null;
  return { start: asked, end: isRuledAnew ? endOf(plan, one, asked) : one.end };
}

function changed(plan: Plan, one: Intervention, change: SeriesChange): Intervention {
  const { amount, team, title, note } = change;
  const after: Intervention = {
    ...one,
    ...(amount === undefined || one.kind === 'block' ? {} : { amount }),
    ...(team === undefined ? {} : { team: orderedTeam(plan, team) }),
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
  };
  return { ...after, ...slotOf(plan, after, change) };
}

/** This one alone: an intervention under its key says what became of it. */
export function editOccurrence(plan: Plan, standing: Standing, change: SeriesChange): Verdict {
  const violations = faults(plan, standing, change);
  if (violations.length > 0) return refused(violations);
  const { before, one } = standing;
  const after = changed(plan, one, change);
  const outside = [
    ...whenOutOfRange(after.start, 'change.start'),
    ...whenNoSlot(after, 'change.amount'),
  ];
  if (outside.length > 0) return refused(outside);
  const isAsked = change.start !== undefined && after.start !== one.start;
  const reason: Reason = {
    ...{ interventionId: one.id, cause: 'asked', by: null },
    ...{ from: one.start, to: after.start },
  };
  return proposed([changeOf('intervention', before, after)], { reasons: isAsked ? [reason] : [] });
}

/** This one no longer takes place. */
export function cancelOccurrence(plan: Plan, { before, one }: Standing): Verdict {
  const violations = before
    ? [
        ...whenDone(plan, before),
        ...whenLocked(plan, before, 'time'),
        ...whenLocked(plan, before, 'team'),
      ]
    : [];
  if (violations.length > 0) return refused(violations);
  return proposed([changeOf('intervention', before, { ...one, state: 'cancelled' })]);
}
