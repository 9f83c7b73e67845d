import { Alert, Button, Group, Paper, Progress, Stepper, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../api/client.js';
import { messageOf } from '../app/message-of.js';
import { NotAllowed } from '../app/NotAllowed.js';
import { useRights } from '../app/rights.js';
import { SESSION_KEY } from '../app/session-key.js';
import { UserMenu } from '../app/UserMenu.js';
import { Logo } from '../ui/Logo.js';
import { showSuccess } from '../ui/toasts.js';
import { QuickWorksiteForm } from '../worksites/QuickWorksiteForm.js';
import { useClosingsStep } from './ClosingsStep.js';
import { useCompanyStep } from './CompanyStep.js';
import { useHoursStep } from './HoursStep.js';
import type { SetUpStep } from './set-up-step.js';
import { useStatusesStep } from './StatusesStep.js';
import { useTasksStep } from './TasksStep.js';
import { useTeamStep } from './TeamStep.js';
import classes from './SetUpPage.module.css';

const STEPS = ['company', 'hours', 'closings', 'statuses', 'tasks', 'team', 'worksite'] as const;

export default function SetUpPage() {
  const { administer } = useRights();
  return administer ? <Wizard /> : <NotAllowed />;
}

function useFinish(): () => Promise<void> {
  const { t } = useTranslation('setUp');
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    client.setQueryData(SESSION_KEY, await call('finishSetUp'));
    showSuccess(t('done'));
    await navigate('/board', { replace: true });
  };
}

function Wizard() {
  const { t } = useTranslation('setUp');
  const [at, setAt] = useState(0);
  const finish = useMutation({ mutationFn: useFinish() });
  const name = STEPS[at] ?? 'company';
  const next = () => setAt((before) => Math.min(before + 1, STEPS.length - 1));
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <Logo />
        <Group gap="xs">
          <Button
            variant="subtle"
            size="sm"
            loading={finish.isPending}
            onClick={() => finish.mutate()}
          >
            {t('leave')}
          </Button>
          <UserMenu />
        </Group>
      </header>
      <main className={classes['main']}>
        <aside className={classes['side']}>
          <Title order={1} size="h3">
            {t('title')}
          </Title>
          <Text c="dimmed" mb="md">
            {t('lead')}
          </Text>
          <Stepper
            active={at}
            onStepClick={setAt}
            orientation="vertical"
            size="xs"
            iconSize={26}
            className={classes['stepper'] ?? ''}
          >
            {STEPS.map((step) => (
              <Stepper.Step key={step} label={t(`steps.${step}`)} />
            ))}
          </Stepper>
          <div className={classes['phoneSteps']}>
            <Text size="sm">{t('step', { n: at + 1, total: STEPS.length })}</Text>
            <Progress
              value={((at + 1) / STEPS.length) * 100}
              aria-label={t('step', { n: at + 1, total: STEPS.length })}
            />
          </div>
        </aside>
        <Paper withBorder className={classes['card'] ?? ''}>
          <Title order={2} size="h4">
            {t(`steps.${name}`)}
          </Title>
          <Text c="dimmed" mb="md">
            {t(`text.${name}`)}
          </Text>
          {name === 'worksite' ? (
            <LastStep onBack={() => setAt(at - 1)} finish={finish} />
          ) : (
            <Screens
              key={name}
              name={name}
              isFirst={at === 0}
              onBack={() => setAt(at - 1)}
              onNext={next}
            />
          )}
        </Paper>
      </main>
    </div>
  );
}

interface ScreensProps {
  readonly name: Exclude<(typeof STEPS)[number], 'worksite'>;
  readonly isFirst: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Which hook a step is made of never changes while it is mounted: the parent keys it by name. */
const STEP_HOOKS: Record<ScreensProps['name'], () => SetUpStep> = {
  company: useCompanyStep,
  hours: useHoursStep,
  closings: useClosingsStep,
  statuses: useStatusesStep,
  tasks: useTasksStep,
  team: useTeamStep,
};

function Screens({ name, isFirst, onBack, onNext }: ScreensProps) {
  const { t } = useTranslation('setUp');
  const { t: tApp } = useTranslation();
  const useStep = STEP_HOOKS[name];
  const { body, isReady, save } = useStep();
  const saving = useMutation({ mutationFn: save, onSuccess: onNext });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      {body}
      {saving.error ? (
        <Alert mt="md" color="red" icon={<IconAlertTriangle size={18} />} role="alert">
          {messageOf(saving.error, tApp)}
        </Alert>
      ) : null}
      <Group justify="space-between" mt="xl">
        {isFirst ? (
          <span />
        ) : (
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
        )}
        <Group>
          <Button variant="subtle" onClick={onNext}>
            {t('skip')}
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={!isReady}>
            {t('next')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

interface LastStepProps {
  readonly onBack: () => void;
  readonly finish: {
    readonly mutate: () => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
}

function LastStep({ onBack, finish }: LastStepProps) {
  const { t } = useTranslation('setUp');
  const { t: tApp } = useTranslation();
  return (
    <>
      <QuickWorksiteForm
        onCreated={() => finish.mutate()}
        onCancel={onBack}
        cancelLabel={t('back')}
      />
      {finish.error ? (
        <Alert mt="md" color="red" icon={<IconAlertTriangle size={18} />} role="alert">
          {messageOf(finish.error, tApp)}
        </Alert>
      ) : null}
      <Button mt="sm" variant="subtle" loading={finish.isPending} onClick={() => finish.mutate()}>
        {t('worksite.none')}
      </Button>
    </>
  );
}
