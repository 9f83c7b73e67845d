import type { Intervention, Plan } from '@pastille/scheduling';
import { digest, drafts, hasDraft, type Digest } from '@pastille/scheduling/publication';
import i18next from 'i18next';

interface Waiting {
  readonly drafts: readonly Intervention[];
  readonly digest: readonly Digest[];
}

const NOTHING: Waiting = { drafts: [], digest: [] };
const known = new WeakMap<Plan, Waiting>();

/** What waits for « Diffuser », found once for each plan. */
export function waitingIn(plan: Plan): Waiting {
  if (plan.settings.publication === 'always') return NOTHING;
  let waiting = known.get(plan);
  if (!waiting) {
    waiting = { drafts: drafts(plan), digest: digest(plan) };
    known.set(plan, waiting);
  }
  return waiting;
}

export const isDraft = ({ settings }: Plan, one: Intervention): boolean =>
  settings.publication === 'drafts' && hasDraft(one);

/** « brouillon, pas encore diffusé »; `null` where everybody knows it as it is. */
export function draftWords(plan: Plan, one: Intervention): string | null {
  if (!isDraft(plan, one)) return null;
  return i18next.t(one.published ? 'draft.changed' : 'draft.new', { ns: 'publishing' });
}
