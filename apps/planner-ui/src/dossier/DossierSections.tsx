import { Button, Text } from '@mantine/core';
import type { Plan, Worksite } from '@pastille/scheduling';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardId } from '../api/plan.js';
import { Answers } from './Answers.js';
import { Checklist } from './Checklist.js';
import { Contacts } from './Contacts.js';
import { useOpenDossier } from './dossier-context.js';
import { dossierQuery } from './dossier-queries.js';
import { Materials } from './Materials.js';
import { Photos } from './photos/Photos.js';
import { useWhen } from './use-when.js';

interface SectionsProps {
  readonly worksite: Worksite;
  readonly plan: Plan;
  readonly Section: ComponentType<{ readonly title: string; readonly children: ReactNode }>;
}

/** What is done and brought on the job, and what it looks like there. */
export function JobSections({ worksite, plan, Section }: SectionsProps) {
  const { t } = useTranslation('dossier');
  return (
    <>
      <Section title={t('checklist.title')}>
        <Known worksiteId={worksite.id}>
          <Checklist />
        </Known>
      </Section>
      <Section title={t('materials.title')}>
        <Known worksiteId={worksite.id}>
          <Materials />
        </Known>
      </Section>
      <Section title={t('photos.title')}>
        <Photos key={worksite.id} worksite={worksite} plan={plan} />
      </Section>
    </>
  );
}

/** Whom to speak to, and how to get in. */
export function PlaceSections({ worksite, plan, Section }: SectionsProps) {
  const { t } = useTranslation('dossier');
  return (
    <>
      <Section title={t('contacts.title')}>
        <Known worksiteId={worksite.id}>
          <Contacts />
        </Known>
      </Section>
      <Section title={t('answers.title')}>
        <Known worksiteId={worksite.id}>
          <Answers key={worksite.id} worksite={worksite} plan={plan} />
          <LastChange />
        </Known>
      </Section>
    </>
  );
}

interface KnownProps {
  readonly worksiteId: string;
  readonly children: ReactNode;
}

/** What could not be fetched says so, and can be asked for again. */
function Known({ worksiteId, children }: KnownProps) {
  const { t } = useTranslation();
  const { isError, data, refetch } = useQuery(dossierQuery(useBoardId(), worksiteId));
  if (!isError || data) return children;
  return (
    <Text c="dimmed">
      {t('errors.load')}{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => void refetch()}>
        {t('acts.retry')}
      </Button>
    </Text>
  );
}

/** Who changed any of it last. */
function LastChange() {
  const { t } = useTranslation('dossier');
  const changed = useOpenDossier()?.dossier.changed;
  const when = useWhen();
  if (!changed) return null;
  return (
    <Text c="dimmed" size="xs" mt="sm">
      {t('changed', { name: changed.name, when: when(changed.at) })}
    </Text>
  );
}
