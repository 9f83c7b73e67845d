import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { AbsenceForm } from './AbsenceForm.js';
import { AppointmentForm } from './AppointmentForm.js';
import { Floating } from './Floating.js';
import { NewWorksiteButton } from './NewWorksite.js';
import { type NewPreset, type Opened, useOpened, useOpening } from './opened.js';
import { dayOfLocal, toLocal } from '@pastille/time';
import { Dot } from '../view/Dot.js';
import classes from './popover.module.css';

/** Drawn on an empty place, « + » or N: a task of the worksite, an appointment, an absence. */
export function NewPopover({ opened }: { readonly opened: Extract<Opened, { kind: 'new' }> }) {
  const { t } = useTranslation('board');
  const { preset, anchor } = opened;
  const [as, setAs] = useState(preset.as);
  const kinds = [
    'appointment',
    'absence',
    ...(preset.worksiteId ? (['task'] as const) : []),
  ] as const;
  return (
    <Floating anchor={anchor} label={t('new.title')} width={380}>
      {preset.worksiteId ? null : <NewWorksiteButton />}
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('new.what')}
        value={as}
        onChange={setAs}
        data={kinds.map((value) => ({ value, label: t(`new.${value}`) }))}
      />
      {as === 'appointment' ? <AppointmentForm preset={preset} /> : null}
      {as === 'absence' ? <AbsenceForm preset={preset} absence={null} /> : null}
      {as === 'task' ? <TaskChoice preset={preset} /> : null}
    </Floating>
  );
}

/** The tasks of that worksite that are not done; choosing one opens its planning form on that day. */
function TaskChoice({ preset }: { readonly preset: NewPreset }) {
  const { t } = useTranslation('board');
  const { plan, facts } = useBoard();
  const { open } = useOpening();
  const opened = useOpened();
  const tasks = preset.worksiteId
    ? plan.tasksOf(preset.worksiteId).filter((task) => facts.statusOf(task) !== 'done')
    : [];
  const day = dayOfLocal(toLocal(plan.settings.zone, preset.start));
  if (tasks.length === 0) return <p className={classes['empty']}>{t('new.noTask')}</p>;
  return (
    <ul className={classes['list']}>
      {tasks.map((task) => (
        <li key={task.id}>
          <button
            type="button"
            className={classes['item']}
            onClick={() =>
              opened &&
              open({
                kind: 'task',
                taskId: task.id,
                day,
                resourceId: preset.resourceId,
                anchor: opened.anchor,
              })
            }
          >
            <Dot status={facts.statusOf(task)} /> {task.label}
          </button>
        </li>
      ))}
    </ul>
  );
}
