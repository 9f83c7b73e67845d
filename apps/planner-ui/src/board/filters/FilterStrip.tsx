import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBoard, useBoardView } from '../board-context.js';
import { Legend } from '../views/Legend.js';
import { FILTER_LISTS, isFiltering, ONLY, without, type FilterList } from './filters.js';
import classes from './Filters.module.css';
import { useFilters, useHiddenRows } from './use-filters.js';

/** The word of a filter: an id says its name. */
function useFilterName(): (list: FilterList, entry: string) => string {
  const { t } = useTranslation('filters');
  const { plan } = useBoard();
  return (list, entry) => {
    if (list === 'people') return plan.records.resource.get(entry)?.name ?? t('gone');
    if (list === 'statuses') return plan.records.status.get(entry)?.name ?? t('gone');
    const only = ONLY.find((each) => each === entry);
    return list === 'only' && only ? t(`only.${only}`) : entry;
  };
}

/** What is filtered and what the colours mean, between the header and the board; nothing of either, nothing shown. */
export function FilterStrip() {
  const { view } = useBoardView();
  const { filters, colours } = view;
  const hasFilters = isFiltering(filters);
  // Those of trades are the usual ones; of worksites each row says which it is.
  if (!hasFilters && (colours === 'trade' || colours === 'worksite')) return null;
  return (
    <div className={classes['strip']} data-testid="filter-strip">
      {hasFilters ? <Chips /> : null}
      <Legend className={classes['legend'] ?? ''} />
    </div>
  );
}

function Chips() {
  const { t } = useTranslation('filters');
  const { filters, filter, clear } = useFilters();
  const { hidden } = useHiddenRows();
  const nameOf = useFilterName();
  return (
    <>
      <ul className={classes['chips']} aria-label={t('active')}>
        {FILTER_LISTS.flatMap((list) =>
          filters[list].map((entry) => {
            const name = nameOf(list, entry);
            return (
              <li key={`${list} ${entry}`} className={classes['chip']} data-filter-entry={entry}>
                <span>{name}</span>
                <CloseButton
                  size={20}
                  iconSize={13}
                  aria-label={t('remove', { name })}
                  onClick={() => filter(without(filters, list, entry))}
                />
              </li>
            );
          }),
        )}
      </ul>
      <span className={classes['hidden']} aria-live="polite" data-testid="hidden-rows">
        {t('hidden', { count: hidden })}
      </span>
      <Button variant="subtle" size="compact-xs" onClick={clear}>
        {t('clear')}
      </Button>
    </>
  );
}
