import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Logo } from '../ui/Logo.js';
import classes from './Board.module.css';

const ROWS = Array.from({ length: 12 }, (_, index) => index);

/** The shape of what comes, at once. */
export function BoardSkeleton() {
  const { t } = useTranslation('board');
  return (
    <div className={classes['board']} aria-busy="true" aria-label={t('loading')}>
      <div className={classes['skeletonHead']}>
        <Logo />
        <Skeleton height={28} width={260} />
        <Skeleton height={28} width={220} />
      </div>
      <div className={classes['skeletonRows']}>
        {ROWS.map((row) => (
          <div key={row} className={classes['skeletonRow']}>
            <Skeleton height={30} width={240} />
            <Skeleton height={36} width={`${8 + ((row * 7) % 20)}%`} ml={`${(row * 13) % 50}%`} />
          </div>
        ))}
      </div>
    </div>
  );
}
