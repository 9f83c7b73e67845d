import type { Change } from '../changes/change.js';
import { sameValue } from '../changes/same-value.js';
import { touchedFields } from '../changes/touched-fields.js';
import type { Intervention, LockFacet, Plan } from '../model/index.js';
import { whenDone, whenLocked, whenLockOfAnother } from './lock-violations.js';
import type { Context, Violation } from './outcome.js';

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
export function whenLockedNow(plan: Plan, change: Change, context: Context): readonly Violation[] {
  const present = change.kind === 'intervention' ? plan.intervention(change.id) : undefined;
  if (!present) return [];
  const after = change.kind === 'intervention' ? change.after : null;
  const effect = after && { touched: touchedFields(change), after };
  return [
    ...(effect ? whenTimeOrTeamFixed(plan, present, effect) : []),
    ...whenLockLost(plan, present, { change, context }),
  ];
}
