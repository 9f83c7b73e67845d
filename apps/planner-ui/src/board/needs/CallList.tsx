import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { CallCard } from './CallCard.js';
import classes from './needs.module.css';
import { Nothing } from './Nothing.js';
import { searchCalls } from './search-entries.js';

/** « Appels à passer »: whoever waits at a date that moved, until they agree. */
export function CallList({ asked }: { readonly asked: string }) {
  const { t } = useTranslation('needs');
  const { plan, facts } = useBoard();
  const found = useMemo(
    () => (asked.trim() === '' ? facts.calls : searchCalls(plan, facts.calls, asked)),
    [plan, facts.calls, asked],
  );
  if (facts.calls.length === 0) return <Nothing section="calls" />;
  if (found.length === 0) return <p className={classes['hint']}>{t('notFound')}</p>;
  return (
    <ul className={classes['group']} data-testid="calls-list">
      {found.map((call) => (
        <CallCard key={call.id} call={call} />
      ))}
    </ul>
  );
}
