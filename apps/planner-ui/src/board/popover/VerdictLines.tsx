import type { Outcome } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { consequencesOf, type CallToMake } from '../view/consequences.js';
import classes from './popover.module.css';

interface Props {
  readonly outcome: Outcome;
  /** The one bar that the form is about: that it moves is no news. */
  readonly held?: string | null;
}

/** What the engine says about what is about to be done. Nothing to say, nothing shown. */
export function VerdictLines({ outcome, held = null }: Props) {
  const { t } = useTranslation('board');
  const { plan, language } = useBoard();
  const { lines, rest, moved, stays, calls } = consequencesOf(plan, outcome, { language, held });
  if (lines.length === 0 && calls.length === 0) return null;
  return (
    <ul className={classes['verdict']} aria-live="polite" data-testid="verdict-lines">
      {moved > 1 ? (
        <li data-tone="head">
          {t(held === null ? 'verdict.moved' : 'verdict.follow', { count: moved })}
        </li>
      ) : null}
      {stays > 1 ? <li data-tone="head">{t('verdict.stay', { count: stays })}</li> : null}
      {lines.map(({ key, text, tone }) => (
        <li key={key} data-tone={tone}>
          {text}
        </li>
      ))}
      {rest > 0 ? <li data-tone="rest">{t('verdict.more', { count: rest })}</li> : null}
      <CallLines calls={calls} />
    </ul>
  );
}

/** Whom to ring, with the number at hand. */
function CallLines({ calls }: { readonly calls: readonly CallToMake[] }) {
  const { t } = useTranslation('board');
  return calls.map(({ name, phone }) => (
    <li key={`${name} ${phone ?? ''}`} data-tone="call">
      {phone ? t('verdict.callAt', { name, phone }) : t('verdict.call', { name })}
    </li>
  ));
}
