import { Button, Progress, Text } from '@mantine/core';
import type { ImportView } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import type { useImportActs } from './import-query.js';
import classes from './ImportsPage.module.css';

interface ApplyBarProps {
  readonly view: ImportView;
  readonly busy: boolean;
  readonly acts: ReturnType<typeof useImportActs>;
}

/** The one button that changes anything; then how far it is, and how to stop it. */
export function ApplyBar({ view, busy, acts }: ApplyBarProps) {
  const { t } = useTranslation('imports');
  const { created, updated, errors } = view.counts;
  const count = created + updated;
  const { done, total } = view.progress;
  if (view.state === 'applying') {
    return (
      <div className={classes['bar']} role="status">
        <div className={classes['progress']}>
          <Text className="tabular">{t('apply.running', { done, total })}</Text>
          <Progress
            value={total > 0 ? (done / total) * 100 : 0}
            aria-label={t('apply.running', { done, total })}
          />
          <Text size="sm" c="dimmed">
            {t('apply.cancelHelp')}
          </Text>
        </div>
        <Button
          variant="default"
          loading={acts.cancel.isPending}
          onClick={() => acts.cancel.mutate()}
        >
          {t('apply.cancel')}
        </Button>
      </div>
    );
  }
  const blocked = busy || errors > 0 || count === 0 || view.state === 'failed';
  return (
    <div className={classes['bar']}>
      <Text c="dimmed" size="sm">
        {errors === 0 ? t('errors.none') : t('errors.first')}
      </Text>
      <Button
        size="md"
        disabled={blocked}
        loading={acts.apply.isPending}
        onClick={() => acts.apply.mutate()}
      >
        {count > 0 ? t('apply.button', { count }) : t('apply.nothing')}
      </Button>
    </div>
  );
}
