import type { Accepted } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { consequencesOf } from '../view/consequences.js';
import classes from './needs.module.css';

/** What one must know before a finger touches: how many follow, what gets wrong, whom to call. Nothing to say, nothing shown. */
export function EffectInShort({ outcome }: { readonly outcome: Accepted }) {
  const { t } = useTranslation('needs');
  const { plan, language } = useBoard();
  const { calls } = consequencesOf(plan, outcome, { language, held: null });
  const follows = new Set(
    outcome.reasons.filter(({ cause }) => cause !== 'asked').map((one) => one.interventionId),
  ).size;
  const troubles = outcome.added.filter(({ severity }) => severity !== 'info').length;
  const parts = [
    follows > 0 ? t('effect.follows', { count: follows }) : null,
    troubles > 0 ? t('effect.troubles', { count: troubles }) : null,
    calls.length > 0 ? t('effect.calls', { count: calls.length }) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <small className={classes['inShort']} data-worse={troubles > 0 || undefined}>
      {parts.join(' · ')}
    </small>
  );
}
