import { Text } from '@mantine/core';
import type { Plan, Worksite } from '@pastille/scheduling';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Answers } from './Answers.js';
import { Checklist } from './Checklist.js';
import { Contacts } from './Contacts.js';
import { useOpenDossier } from './dossier-context.js';
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
        <Checklist />
      </Section>
      <Section title={t('materials.title')}>
        <Materials />
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
        <Contacts />
      </Section>
      <Section title={t('answers.title')}>
        <Answers key={worksite.id} worksite={worksite} plan={plan} />
        <LastChange />
      </Section>
    </>
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
