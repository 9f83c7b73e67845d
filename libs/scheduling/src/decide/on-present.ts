import type { Minutes } from '@pastille/time';
import { changeOf, fieldOf, withFields } from '../changes/change-brand.js';
import type { Change, ChangeOf } from '../changes/change.js';
import { sameValue } from '../changes/same-value.js';
import { touchedFields } from '../changes/touched-fields.js';
import type { Intervention, Plan, RecordTypes } from '../model/index.js';
import { publishWith } from '../publication/publish-with.js';
import { nameOf } from '../sentences/name-of.js';
import type { Violation } from './outcome.js';
import { violation } from './verdict.js';

type AnyRecord = RecordTypes[keyof RecordTypes];

function titleOf(plan: Plan, record: AnyRecord | null): string {
  if (!record) return '';
  if ('team' in record) return nameOf(plan, record);
  if ('reference' in record) return record.title;
  if ('estimate' in record) return record.label;
  return 'name' in record ? record.name : '';
}

/** Somebody was called since: going back would break a new promise, and they must hear of it. */
function toldSince(plan: Plan, id: string): Violation | null {
  const call = plan.records.call.get(id);
  if (!call?.outcome || !call.closed) return null;
  const { name: title, outcome, closed, after } = call;
  const params = { kind: 'call', id, title, outcome, who: closed.name, when: closed.at, after };
  return violation('stale', { sentence: 'undo-told', params });
}

export function overtaken(plan: Plan, { kind, id, before, after }: Change, field = ''): Violation {
  const told = kind === 'call' ? toldSince(plan, id) : null;
  if (told) return told;
  const title = titleOf(plan, plan.records[kind].get(id) ?? before ?? after);
  const params = { kind, id, field, title };
  return violation('stale', { sentence: 'undo-overtaken', params });
}

/** A change on the present plan, or what came in between. */
function fieldByField(plan: Plan, change: Change): Change | Violation {
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

interface Pair {
  readonly before: Intervention;
  readonly after: Intervention | null;
}

/** By the rule of the day: told at once, or a new draft. */
const retold = (plan: Plan, change: Change, now: Minutes): Change =>
  publishWith(plan, [change], now)[0] ?? change;

/** Those who were told of it must hear that it is off: it cannot just disappear. */
function takenOff(plan: Plan, present: Intervention, before: Intervention): Change | Violation {
  const told = { ...before, published: present.published };
  if (!sameValue(present, told)) return overtaken(plan, changeOf('intervention', present, null));
  return changeOf('intervention', present, { ...present, state: 'cancelled' });
}

/** What was planned goes back; that it was told in the meantime does not stand in the way. */
function apartFromTold(
  plan: Plan,
  present: Intervention,
  { before, after }: Pair,
): Change | Violation {
  if (!after) return takenOff(plan, present, before);
  const { published } = present;
  const change = changeOf('intervention', { ...before, published }, { ...after, published });
  return fieldByField(plan, change);
}

const isToldAlone = (change: Change): boolean => touchedFields(change).join() === 'published';

/** With drafts, a bar of today never goes back without being told. */
const mustTell = ({ settings }: Plan, change: ChangeOf<'intervention'>): boolean =>
  settings.publication === 'drafts' && !touchedFields(change).includes('published');

/**
 * A change as it is on the present plan, or what came in between. What was told comes back exactly where
 * nothing was told since; else it is told anew by the rule of the day (« undo after publication is a new draft »).
 */
export function onPresent(plan: Plan, change: Change, now: Minutes): Change | Violation {
  if (change.kind !== 'intervention' || !change.before || isToldAlone(change)) {
    return fieldByField(plan, change);
  }
  const present = plan.intervention(change.id);
  if (!present) return fieldByField(plan, change);
  const { before, after } = change;
  const isAsTold = sameValue(present.published, before.published);
  if (isAsTold && !mustTell(plan, change)) return fieldByField(plan, change);
  const back = apartFromTold(plan, present, { before, after });
  return 'sentence' in back ? back : retold(plan, back, now);
}
