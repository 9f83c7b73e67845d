import { Text } from '@mantine/core';
import type { Intervention, Plan, Worksite } from '@pastille/scheduling';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRights } from '../app/rights.js';
import { Link } from 'react-router';
import { slotLabel } from '../board/view/words.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './InterventionList.module.css';

interface InterventionListProps {
  readonly worksite: Worksite;
  readonly plan: Plan;
}

export function InterventionList({ worksite, plan }: InterventionListProps) {
  const { t } = useTranslation('worksites');
  const { plan: plans } = useRights();
  const interventions = plan.interventionsOfWorksite(worksite.id);
  if (interventions.length === 0) {
    return <Text c="dimmed">{t(plans ? 'page.noInterventions' : 'page.nothingPlanned')}</Text>;
  }
  return (
    <ul className={classes['list']}>
      {interventions.map((intervention) => (
        <Line key={intervention.id} intervention={intervention} plan={plan} />
      ))}
    </ul>
  );
}

function Line({
  intervention,
  plan,
}: {
  readonly intervention: Intervention;
  readonly plan: Plan;
}) {
  const { t } = useTranslation('worksites');
  const language = useLanguage();
  const task = intervention.taskId ? plan.records.task.get(intervention.taskId) : undefined;
  const people = intervention.team
    .map(({ resourceId }) => plan.records.resource.get(resourceId)?.name)
    .filter(Boolean);
  return (
    <li className={classes['line']} data-state={intervention.state}>
      <Link to={`/board?intervention=${intervention.id}`} className={classes['what'] ?? ''}>
        {intervention.title ?? task?.label ?? t('page.unnamed')}
        {intervention.lock.time ? <IconLock size={13} aria-label={t('page.locked')} /> : null}
      </Link>
      <span className={`${classes['when'] ?? ''} tabular`}>
        {slotLabel(language, plan.settings.zone, intervention)}
      </span>
      <span className={classes['who']}>
        {people.length > 0 ? people.join(', ') : t('page.nobody')}
      </span>
      <span className={classes['state']}>{t(`page.states.${intervention.state}`)}</span>
    </li>
  );
}
