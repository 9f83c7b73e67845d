import { Anchor, Text } from '@mantine/core';
import { dayOf } from '@pastille/time';
import type { Worksite } from '@pastille/scheduling';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { today } from '../app/clock.js';
import { dayAndYear } from '../i18n/day-and-year.js';
import { useLanguage } from '../i18n/use-language.js';
import { detailsOf } from './worksite-details.js';
import classes from './WorksitePage.module.css';

/** The file of a worksite for those who only read it: whom to call, where to go, how to get in. */
export function WorksiteFacts({ worksite }: { readonly worksite: Worksite }) {
  const { t } = useTranslation('worksites');
  const language = useLanguage();
  const plan = usePlan();
  const file = detailsOf(plan, worksite);
  const crew = plan.resources.find(({ id }) => id === file.usualCrewId);
  const end = file.expectedEnd;
  const place = [file.address, [file.postalCode, file.city].filter(Boolean).join(' ')];
  return (
    <dl className={classes['facts']}>
      <Fact name={t('form.client')}>{file.clientName}</Fact>
      <Fact name={t('page.hold')}>{file.holdReason}</Fact>
      <Fact name={t('form.phone')}>
        {file.phone ? <Anchor href={`tel:${file.phone}`}>{file.phone}</Anchor> : null}
      </Fact>
      <Fact name={t('page.email')}>
        {file.email ? <Anchor href={`mailto:${file.email}`}>{file.email}</Anchor> : null}
      </Fact>
      <Fact name={t('form.address')}>{place.filter(Boolean).join(', ')}</Fact>
      <Fact name={t('page.access')}>{file.accessNote}</Fact>
      <Fact name={t('form.works')}>{file.works}</Fact>
      <Fact name={t('page.usualCrew')}>{crew?.name}</Fact>
      <Fact name={t('page.expectedEnd')}>
        {end ? dayAndYear(language, dayOf(end), today(plan.settings.zone)) : null}
      </Fact>
      <Fact name={t('page.note')}>{file.note}</Fact>
    </dl>
  );
}

/** What is not known is not listed. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <dd>{children}</dd>
    </div>
  );
}
