import { Anchor, Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconCalendar } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCompiledPlan } from '../api/compiled-plan.js';
import { useRights } from '../app/rights.js';
import { DossierProvider } from '../dossier/DossierProvider.js';
import { JobSections, PlaceSections } from '../dossier/DossierSections.js';
import { WorksiteMails } from '../mail/WorksiteMails.js';
import { SheetActions } from '../printing/SheetActions.js';
import { Empty } from '../ui/Empty.js';
import { InterventionList } from './InterventionList.js';
import { StartCell } from './StartCell.js';
import { StatusSelect } from './StatusSelect.js';
import { TaskList } from './TaskList.js';
import { WorksiteConditions } from './WorksiteConditions.js';
import { WorksiteDetails } from './WorksiteDetails.js';
import { WorksiteFacts } from './WorksiteFacts.js';
import { worksiteRows, type WorksiteRow } from './worksite-rows.js';
import classes from './WorksitePage.module.css';

export default function WorksitePage() {
  const { t } = useTranslation('worksites');
  const { id } = useParams();
  const { editRecords } = useRights();
  const plan = useCompiledPlan();
  const row = worksiteRows(plan).find(({ worksite }) => worksite.id === id);
  if (!row) {
    return (
      <Empty isPage title={t('page.gone')} text={t('page.goneText')}>
        <Button component={Link} to="/worksites">
          {t('page.back')}
        </Button>
      </Empty>
    );
  }
  return (
    <div className={classes['page']}>
      <Head row={row} />
      <DossierProvider key={row.worksite.id} worksiteId={row.worksite.id}>
        <div className={classes['columns']}>
          <div className={classes['column']}>
            <Section title={t('page.tasks')}>
              <TaskList worksite={row.worksite} plan={plan} />
            </Section>
            <WorksiteConditions worksite={row.worksite} plan={plan} Section={Section} />
            <Section title={t('page.interventions')}>
              <InterventionList worksite={row.worksite} plan={plan} />
            </Section>
            <JobSections worksite={row.worksite} plan={plan} Section={Section} />
          </div>
          <div className={classes['column']}>
            <WorksiteMails worksiteId={row.worksite.id} Section={Section} />
            <Section title={t('page.details')}>
              {editRecords ? (
                <WorksiteDetails key={row.worksite.id} worksite={row.worksite} />
              ) : (
                <WorksiteFacts worksite={row.worksite} />
              )}
            </Section>
            <PlaceSections worksite={row.worksite} plan={plan} Section={Section} />
          </div>
        </div>
      </DossierProvider>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      className={classes['sheet'] ?? ''}
      aria-label={title}
    >
      <Title order={2} size="h5" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

function Head({ row }: { readonly row: WorksiteRow }) {
  const { t } = useTranslation('worksites');
  const plan = useCompiledPlan();
  const client = plan.records.client.get(row.worksite.clientId);
  const others = row.worksite.otherLocationIds.length;
  return (
    <header className={classes['head']}>
      <Anchor component={Link} to="/worksites" size="sm" className={classes['back'] ?? ''}>
        <IconArrowLeft size={14} aria-hidden /> {t('page.back')}
      </Anchor>
      <Group justify="space-between" align="flex-start" gap="md">
        <div className={classes['title']}>
          <Title order={1} size="h3">
            {row.clientName} · {row.worksite.title}
          </Title>
          <Group gap={8}>
            <Text c="dimmed" className="tabular">
              {row.worksite.reference}
            </Text>
            {row.place ? <Text c="dimmed">{row.place}</Text> : null}
            {others > 0 ? <Text c="dimmed">{t('page.otherPlaces', { count: others })}</Text> : null}
            {client?.holdReason ? (
              <Badge
                color="orange"
                variant="light"
                tt="none"
                leftSection={<IconAlertTriangle size={12} />}
              >
                {t('form.onHold', { reason: client.holdReason })}
              </Badge>
            ) : null}
          </Group>
        </div>
        <div className={classes['acts']}>
          <StartCell worksite={row.worksite} start={row.start} />
          <StatusSelect worksite={row.worksite} />
          <SheetActions worksiteId={row.worksite.id} />
          <Button
            component={Link}
            to={`/board?worksite=${row.worksite.id}`}
            variant="default"
            leftSection={<IconCalendar size={16} />}
          >
            {t('page.onBoard')}
          </Button>
        </div>
      </Group>
    </header>
  );
}
