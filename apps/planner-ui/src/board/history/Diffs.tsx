import type { ChangeSet } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { diffsOf } from './before-after.js';
import classes from './history.module.css';

const MOST = 12;

/** Record by record, what it was and what it became. */
export function Diffs({ changes }: { readonly changes: ChangeSet }) {
  const { t } = useTranslation('history');
  const { plan, language } = useBoard();
  const diffs = diffsOf(changes, { plan, t, language });
  const rest = diffs.length - MOST;
  return (
    <ul className={classes['diffs']}>
      {diffs.slice(0, MOST).map(({ key, title, rows }) => (
        <li key={key}>
          <b>{title}</b>
          {rows.map(({ field, before, after }) => (
            <p key={field}>
              <small>{field}</small>
              <del aria-label={`${t('before')}${t('of')}${before}`}>{before}</del>
              <ins aria-label={`${t('after')}${t('of')}${after}`}>{after}</ins>
            </p>
          ))}
        </li>
      ))}
      {rest > 0 ? <li className={classes['rest']}>{t('more', { count: rest })}</li> : null}
    </ul>
  );
}
