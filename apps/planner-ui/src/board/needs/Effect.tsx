import type { Outcome } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { consequencesOf } from '../view/consequences.js';
import classes from './needs.module.css';

/** The verdict of a cure: what it settles, what moves along, what gets wrong, whom to call. */
export function Effect({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('needs');
  const { t: say } = useTranslation('board');
  const { plan, language } = useBoard();
  const { lines, rest, calls, cured } = consequencesOf(plan, outcome, { language, held: null });
  return (
    <span className={classes['effect']} data-testid="cure-effect">
      {cured > 0 ? <b>{t('effect.cures', { count: cured })}</b> : null}
      {lines.map(({ key, text, tone }) => (
        <span key={key} data-tone={tone}>
          {text}
        </span>
      ))}
      {rest > 0 ? <span>{say('verdict.more', { count: rest })}</span> : null}
      {calls.map(({ name, phone }) => (
        <span key={`${name} ${phone ?? ''}`} data-tone="call">
          {phone ? say('verdict.callAt', { name, phone }) : say('verdict.call', { name })}
        </span>
      ))}
      {lines.length + calls.length === 0 ? <span>{t('effect.alone')}</span> : null}
    </span>
  );
}
