import { apply, type Intervention, type Outcome, type Plan } from '@pastille/scheduling';
import i18next from 'i18next';
import { consequencesOf } from '../view/consequences.js';
import { teamOf, titleOf } from '../view/names.js';
import { slotLabel, type Language } from '../view/words.js';

/** One sentence after the other, each with its full stop and none with two. */
const inARow = (sentences: readonly string[]): string =>
  sentences.map((one) => `${one.replace(/[.\s]+$/, '')}.`).join(' ');

/** « Terrassement, 24 nov. – 25 nov., Éric Le Gall ». */
function standsWhere(plan: Plan, one: Intervention, language: Language): string {
  const people = teamOf(plan, one).map(({ name }) => name);
  return [titleOf(plan, one), slotLabel(language, plan.settings.zone, one), ...people].join(', ');
}

/**
 * The result of an act for the ear: where the bar stands now and with whom, what moved along, what is
 * wrong, whom to call; for a refusal its reasons. One sentence each.
 */
export function outcomeWords(
  plan: Plan,
  outcome: Outcome,
  { language, held }: { readonly language: Language; readonly held: string | null },
): string {
  const t = i18next.getFixedT(language, 'board');
  const { lines, moved, calls } = consequencesOf(plan, outcome, { language, held });
  const told = lines.map(({ text }) => text);
  if (outcome.status === 'refused') return inARow([t('verdict.stays'), ...told]);
  const then = apply(plan, outcome.changes);
  const one = held === null ? undefined : then.intervention(held);
  const stands = one && one.state !== 'cancelled' ? [standsWhere(then, one, language)] : [];
  const follow = moved > 0 ? [t('verdict.follow', { count: moved })] : [];
  const ring = calls.map(({ name }) => t('verdict.call', { name }));
  return inARow([...stands, ...follow, ...told, ...ring]);
}
