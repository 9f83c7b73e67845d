import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Filters.module.css';
import { useFilters } from './use-filters.js';

/** Every row is hidden: says so, and gives the way back. */
export function NothingShown({ count }: { readonly count: number }) {
  const { t } = useTranslation('filters');
  const { clear } = useFilters();
  return (
    <div className={classes['nothing']} data-testid="nothing-shown">
      <IconFilterOff size={28} color="var(--ink-3)" aria-hidden />
      <h2>{t('nothing.title')}</h2>
      <p>{t('nothing.text', { count })}</p>
      <Button onClick={clear}>{t('clear')}</Button>
    </div>
  );
}
