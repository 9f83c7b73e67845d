import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import type { SheetBatchView } from '@pastille/contracts';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem.js';
import { messageOf } from '../../app/message-of.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { batchAddress, batchQuery, useStopBatch } from './batch-query.js';
import { OpenPdf } from './PrintButtons.js';
import { useDayWords } from './use-day-words.js';
import classes from './PrintPage.module.css';

interface Props {
  readonly boardId: string;
  readonly batchId: string;
  readonly onAgain: () => void;
}

/** How far the sheets are, how to stop them, and then where they are. */
export function BatchPanel(props: Props) {
  const { t } = useTranslation('prints');
  const { t: tApp } = useTranslation();
  const { data, error } = useQuery(batchQuery(props));
  const isGone = error instanceof ApiProblem && error.status === 404;
  if (!data && !error) return <PageSkeleton />;
  return (
    <div className={classes['card']}>
      <Stack gap="md" align="flex-start">
        {data ? <BatchState view={data} {...props} /> : null}
        {error && !data ? (
          <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} />}>
            {isGone ? t('batch.gone') : messageOf(error, tApp)}
          </Alert>
        ) : null}
        {data?.state === 'running' ? null : (
          <Button variant="default" onClick={props.onAgain}>
            {t('batch.again')}
          </Button>
        )}
      </Stack>
    </div>
  );
}

function BatchState({ view, ...props }: Props & { readonly view: SheetBatchView }) {
  const { t } = useTranslation('prints');
  switch (view.state) {
    case 'running':
      return <Running view={view} {...props} />;
    case 'done':
      return <Made view={view} {...props} />;
    case 'stopped':
      return <Text role="status">{t('batch.stopped')}</Text>;
    case 'failed':
      return (
        <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} />}>
          {t('batch.failed')}
        </Alert>
      );
  }
}

function Running({ view, boardId, batchId }: Props & { readonly view: SheetBatchView }) {
  const { t } = useTranslation('prints');
  const stop = useStopBatch({ boardId, batchId });
  const { done, total } = view;
  const said = t('batch.running', { done, total });
  return (
    <div className={classes['running']} role="status">
      <Text className="tabular" fw={600}>
        {said}
      </Text>
      <Progress value={total > 0 ? (done / total) * 100 : 0} size="lg" aria-label={said} />
      <Text size="sm" c="dimmed">
        {t('batch.runningText')}
      </Text>
      <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
        {t('batch.stop')}
      </Button>
    </div>
  );
}

function Made({ view, boardId, batchId }: Props & { readonly view: SheetBatchView }) {
  const { t } = useTranslation('prints');
  const dayWords = useDayWords();
  return (
    <>
      <Text role="status" className={classes['done'] ?? ''}>
        <IconCheck size={20} aria-hidden />
        {t('batch.done', { day: dayWords(view.day) })}
      </Text>
      <OpenPdf href={batchAddress({ boardId, batchId })} />
      {view.missing.length > 0 ? (
        <Alert color="orange" icon={<IconAlertTriangle size={18} />} title={t('batch.missing')}>
          {view.missing.map((name) => (
            <div key={name}>{name}</div>
          ))}
        </Alert>
      ) : null}
      <Text size="sm" c="dimmed">
        {t('batch.kept')}
      </Text>
    </>
  );
}
