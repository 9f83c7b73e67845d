import { Button, Group, Paper, Text, Title } from '@mantine/core';
import type { ImportView } from '@pastille/contracts';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './ImportsPage.module.css';

interface ImportOutcomeProps {
  readonly view: ImportView;
  readonly onForget: () => void;
}

export function ImportOutcome({ view, onForget }: ImportOutcomeProps) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  useEffect(() => {
    // The plan that this page knew is from before the import.
    void client.invalidateQueries({ queryKey: ['plan'] });
  }, [client]);
  const { created, updated, unchanged } = view.counts;
  return (
    <Paper withBorder p="xl" className={classes['outcome'] ?? ''} role="status">
      <IconCircleCheck size={40} color="var(--done)" aria-hidden />
      <Title order={2} size="h4">
        {t('apply.done')}
      </Title>
      <Text>{t('apply.doneText', { created, updated, unchanged })}</Text>
      <Group mt="sm">
        <Button component={Link} to="/board">
          {t('apply.toBoard')}
        </Button>
        <Button component={Link} to="/worksites" variant="default">
          {t('apply.toList')}
        </Button>
        <Button variant="subtle" onClick={onForget}>
          {t('another')}
        </Button>
      </Group>
    </Paper>
  );
}
