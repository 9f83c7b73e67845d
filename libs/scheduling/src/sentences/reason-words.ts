import type { Reason, Stop } from '../decide/outcome.js';
import type { Intervention, Plan } from '../model/index.js';
import { peopleOf } from '../ripple/people.js';
import { formatInstant } from './instant.js';
import { nameOf } from './name-of.js';
import type { Locale } from './typography.js';

/** Which way a bar went. `stays`: it stands where it stood. */
export type Way = 'new' | 'later' | 'earlier' | 'stays';

/** Why nothing moves a bar, where that is so. */
export type Held = 'done' | 'confirmed' | 'locked' | 'block' | null;

/** The words for a reason or a stop, looked up in the plan; empty where the plan has none. */
export interface ReasonWords {
  readonly bar: string;
  readonly way: Way;
  readonly to: string;
  /** The bar, person or machine that made it so. */
  readonly by: string;
  /** The person or machine that both bars want. */
  readonly who: string;
  readonly held: Held;
  /** Whom a call told in between; empty where it is about no call. */
  readonly told: string;
}

const nameOfBar = (plan: Plan, one: Intervention): string => nameOf(plan, one) || one.id;

function nameOfRecord({ records }: Plan, id: string): string | null | undefined {
  const { resource, task, worksite, series } = records;
  const named = resource.get(id)?.name ?? task.get(id)?.label;
  return named ?? worksite.get(id)?.title ?? series.get(id)?.title;
}

function nameOfAny(plan: Plan, id: string | null): string {
  if (id === null) return '';
  const bar = plan.intervention(id);
  return bar ? nameOfBar(plan, bar) : (nameOfRecord(plan, id) ?? '');
}

function sharedBy(plan: Plan, id: string, by: string | null): string {
  const [one, other] = [plan.intervention(id), by === null ? undefined : plan.intervention(by)];
  if (!one || !other) return '';
  const theirs = new Set(peopleOf(plan, other));
  return peopleOf(plan, one).find((person) => theirs.has(person))?.name ?? '';
}

function wayOf({ from, to }: Pick<Reason, 'from' | 'to'>): Way {
  if (from === null) return 'new';
  if (from === to) return 'stays';
  return from < to ? 'later' : 'earlier';
}

export function heldBy(one: Intervention | undefined): Held {
  if (!one) return null;
  if (one.state === 'done') return 'done';
  if (one.confirmed) return 'confirmed';
  if (one.kind === 'block') return 'block';
  return one.lock.time ? 'locked' : null;
}

const ofPlan = (
  plan: Plan,
  id: string,
  { to, locale }: { readonly to: number; readonly locale: Locale },
): Pick<ReasonWords, 'bar' | 'to'> => ({
  bar: nameOfAny(plan, id) || id,
  to: formatInstant(to, plan.settings.zone, locale),
});

export const reasonWords = (plan: Plan, reason: Reason, locale: Locale): ReasonWords => ({
  ...ofPlan(plan, reason.interventionId, { to: reason.to, locale }),
  way: wayOf(reason),
  by: nameOfAny(plan, reason.by),
  who: sharedBy(plan, reason.interventionId, reason.by),
  held: heldBy(plan.intervention(reason.by ?? '')),
  told: plan.records.call.get(reason.interventionId)?.name ?? '',
});

export interface StopWords {
  readonly bar: string;
  readonly needed: string;
  readonly actual: string;
  readonly held: Held;
}

export function stopWords(plan: Plan, stop: Stop, locale: Locale): StopWords {
  const { interventionId, needed, actual } = stop;
  const { bar, to } = ofPlan(plan, interventionId, { to: needed, locale });
  return {
    ...{ bar, needed: to },
    actual: formatInstant(actual, plan.settings.zone, locale),
    held: heldBy(plan.intervention(interventionId)),
  };
}
