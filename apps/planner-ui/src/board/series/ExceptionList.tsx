import { dayOf, toLocal } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import type { Exception } from './exceptions.js';
import { dateAndTime, dateAndYear } from './series-words.js';

/** As many as one reads at a glance. */
const MOST = 5;

/** What stands in the way of « the same for all »: done, locked, moved, cancelled visits. */
export function ExceptionList({ exceptions }: { readonly exceptions: readonly Exception[] }) {
  const { t } = useTranslation('series');
  const { language } = useBoard();
  const words = useWords();
  const rest = exceptions.length - MOST;
  if (exceptions.length === 0) return <p>{t('scope.noExceptions')}</p>;
  return (
    <>
      <p data-testid="series-exceptions">{t('scope.exceptions', { count: exceptions.length })}</p>
      <ul>
        {exceptions.slice(-MOST).map((one) => (
          <li key={one.key}>
            <b>{dateAndYear(language, dayOf(one.key.slice(0, 10)))}</b> {words(one)}
          </li>
        ))}
        {rest > 0 ? <li>{t('scope.more', { count: rest })}</li> : null}
      </ul>
    </>
  );
}

function useWords(): (exception: Exception) => string {
  const { t } = useTranslation('series');
  const { plan, language } = useBoard();
  return ({ one, is }) => {
    const reason = one.lock.time?.reason ?? one.lock.team?.reason ?? null;
    if (is === 'locked' && reason) return t('scope.is.lockedBecause', { reason });
    if (is !== 'moved') return t(`scope.is.${is}`);
    const date = dateAndTime(language, toLocal(plan.settings.zone, one.start));
    return t('scope.is.moved', { date });
  };
}
