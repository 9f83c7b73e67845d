import type { ChangeSet, Conflict } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { Diffs } from './Diffs.js';
import classes from './history.module.css';

interface Props {
  readonly title: string;
  readonly changes: ChangeSet;
  readonly added: readonly Pick<Conflict, 'severity'>[];
  readonly removed: readonly Pick<Conflict, 'severity'>[];
}

const weigh = (list: readonly Pick<Conflict, 'severity'>[]): number =>
  list.filter(({ severity }) => severity !== 'info').length;

/** What would go back, and which conflicts would come or go with it. */
export function Would({ title, changes, added, removed }: Props) {
  const { t } = useTranslation('history');
  const come = weigh(added);
  const go = weigh(removed);
  return (
    <div className={classes['would']}>
      <p>{title}</p>
      <Diffs changes={changes} />
      {come > 0 ? <p data-tone="bad">{t('undo.conflictsAdded', { count: come })}</p> : null}
      {go > 0 ? <p data-tone="good">{t('undo.conflictsGone', { count: go })}</p> : null}
    </div>
  );
}
