import { changeOf, fieldOf, withFields } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import { inOrder } from '../changes/in-order.js';
import { sameValue } from '../changes/same-value.js';
import { touchedFields } from '../changes/touched-fields.js';
import type { Intervention, LockFacet, Plan, RecordTypes } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { nameOf } from '../sentences/name-of.js';
import type { Undo } from './command.js';
import { firstStillUsed, whenReferenceUnknown } from './dangling.js';
import { whenDone, whenLocked, whenLockOfAnother } from './lock-violations.js';
import type { Context, Violation } from './outcome.js';
import { proposed, refuse, refused, violation, type Verdict } from './verdict.js';

const TIME_FIELDS: readonly string[] = ['start', 'end', 'amount', 'arrival', 'kind'];
const TEAM_FIELDS: readonly string[] = ['team'];
const FACETS: readonly LockFacet[] = ['time', 'team'];
const FREE_FIELDS: readonly string[] = [
  'state',
  'actual',
  'closed',
  'note',
  'title',
  'supplier',
  'published',
];

type AnyRecord = RecordTypes[keyof RecordTypes];

function titleOf(plan: Plan, record: AnyRecord | null): string {
  if (!record) return '';
  if ('team' in record) return nameOf(plan, record);
  if ('reference' in record) return record.title;
  if ('estimate' in record) return record.label;
  return 'name' in record ? record.name : '';
}

function overtaken(plan: Plan, { kind, id, before, after }: Change, field = ''): Violation {
  const title = titleOf(plan, plan.records[kind].get(id) ?? before ?? after);
  const params = { kind, id, field, title };
  return violation('stale', { sentence: 'undo-overtaken', params });
}

/** The given change as it is on the present plan, or what came in between. */
function onPresent(plan: Plan, change: Change): Change | Violation {
  const { kind, id, before, after } = change;
  const present = plan.records[kind].get(id) ?? null;
  if (before === null || after === null || present === null) {
    return sameValue(present, before) ? change : overtaken(plan, change);
  }
  const touched = touchedFields(change);
  const later = touched.find(
    (field) => !sameValue(fieldOf(present, field), fieldOf(before, field)),
  );
  if (later !== undefined) return overtaken(plan, change, later);
  return changeOf(kind, present, withFields<AnyRecord>(present, touched, after));
}

/** What an undo would do to one bar. */
interface Effect {
  readonly touched: readonly string[];
  readonly after: Intervention;
}

function whenFacetFixed(
  plan: Plan,
  one: Intervention,
  { facet, effect }: { readonly facet: LockFacet; readonly effect: Effect },
): readonly Violation[] {
  const { touched, after } = effect;
  const fields = facet === 'time' ? TIME_FIELDS : TEAM_FIELDS;
  const cancels = after.state === 'cancelled' && one.state !== 'cancelled';
  const unlocks = after.lock[facet] === null;
  const isTouched = cancels || touched.some((field) => fields.includes(field));
  return isTouched && !unlocks ? whenLocked(plan, one, facet) : [];
}

function whenTimeOrTeamFixed(plan: Plan, one: Intervention, effect: Effect): readonly Violation[] {
  const reopens = effect.touched.includes('state');
  const isFree = effect.touched.every((field) => FREE_FIELDS.includes(field));
  return [
    ...FACETS.flatMap((facet) => whenFacetFixed(plan, one, { facet, effect })),
    ...(isFree || reopens ? [] : whenDone(plan, one)),
  ];
}

function whenLockLost(
  plan: Plan,
  one: Intervention,
  { change, context }: { readonly change: Change; readonly context: Context },
): readonly Violation[] {
  const after = change.kind === 'intervention' ? change.after : null;
  return FACETS.flatMap((facet) =>
    sameValue(one.lock[facet], after?.lock[facet] ?? null)
      ? []
      : whenLockOfAnother(plan, one, { facet, actor: context.actor }),
  );
}

/** What locks protect, they protect from undo too; a command's own lock goes with the command. */
function whenLockedNow(plan: Plan, change: Change, context: Context): readonly Violation[] {
  const present = change.kind === 'intervention' ? plan.intervention(change.id) : undefined;
  if (!present) return [];
  const after = change.kind === 'intervention' ? change.after : null;
  const effect = after && { touched: touchedFields(change), after };
  return [
    ...(effect ? whenTimeOrTeamFixed(plan, present, effect) : []),
    ...whenLockLost(plan, present, { change, context }),
  ];
}

/**
 * Takes back, or does again, what a command did: field by field, so that what others changed since
 * survives; as a whole or not at all, naming what came in between.
 */
export function undo(plan: Plan, command: Undo, context: Context): Verdict {
  const steps = command.inverse.map((change) => onPresent(plan, change));
  const violations = steps.flatMap((one) => ('sentence' in one ? [one] : []));
  if (violations.length > 0) return refused(violations);
  const changes = inOrder(steps.flatMap((one) => ('sentence' in one ? [] : [one])));
  const locked = changes.flatMap((change) => whenLockedNow(plan, change, context));
  if (locked.length > 0) return refused(locked);
  const after = apply(plan, changes);
  const used = firstStillUsed(after, changes);
  if (used) return refuse(overtaken(plan, used));
  const orphan = changes.find((one) => whenReferenceUnknown(after, [one], {}).length > 0);
  return orphan ? refuse(overtaken(plan, orphan)) : proposed(changes);
}
