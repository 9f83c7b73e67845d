import { SegmentedControl } from '@mantine/core';
import type { WeeklyHours } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { WeekEditor } from '../hours/WeekEditor.js';
import type { ResourceOf } from './new-resource.js';
import classes from './ResourceForm.module.css';

interface OwnHoursProps {
  readonly hours: WeeklyHours | null;
  readonly onChange: (hours: ResourceOf<'staff'>['hours']) => void;
}

const wire = (week: WeeklyHours): NonNullable<ResourceOf<'staff'>['hours']> =>
  week.map((day) => ({ ...day }));

/** The company's week, or one's own: part time, apprentices, a free Friday. */
export function OwnHours({ hours, onChange }: OwnHoursProps) {
  const { t } = useTranslation('resources');
  const company = usePlan().settings.hours;
  return (
    <div>
      <div className={classes['label']}>{t('form.hours')}</div>
      <SegmentedControl
        aria-label={t('form.hours')}
        value={hours ? 'own' : 'usual'}
        onChange={(value) => onChange(value === 'own' ? wire(company) : null)}
        data={[
          { value: 'usual' as const, label: t('form.usualHours') },
          { value: 'own' as const, label: t('form.ownHours') },
        ]}
      />
      {hours ? <WeekEditor week={hours} onChange={(week) => onChange(wire(week))} /> : null}
    </div>
  );
}
