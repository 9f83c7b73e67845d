import { SegmentedControl, TextInput } from '@mantine/core';
import type { PlanningTask, ToPlanItem } from '@pastille/scheduling';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { AbsenceForm } from './AbsenceForm.js';
import { AppointmentForm } from './AppointmentForm.js';
import { BlockForm } from './BlockForm.js';
import { Floating } from './Floating.js';
import { NewWorksiteButton } from './NewWorksite.js';
import { type NewPreset, type Opened, useOpened, useOpening } from './opened.js';
import { RepeatsButton } from '../series/SeriesLines.js';
import { dayOfLocal, toLocal } from '@pastille/time';
import { matches } from '../../ui/search-text.js';
import { Dot } from '../view/Dot.js';
import { worksiteNameOf } from '../view/names.js';
import classes from './popover.module.css';

const KINDS = ['task', 'appointment', 'block', 'absence'] as const;

/** Drawn on an empty place, « + » or N: a task of the worksite, an appointment, a fixed slot, an absence. */
export function NewPopover({ opened }: { readonly opened: Extract<Opened, { kind: 'new' }> }) {
  const { t } = useTranslation('board');
  const { t: s } = useTranslation('selection');
  const { preset, anchor } = opened;
  const [as, setAs] = useState(preset.as);
  const labels: Record<NewPreset['as'], string> = {
    task: preset.worksiteId ? t('new.task') : s('anyTask'),
    appointment: t('new.appointment'),
    block: s('block.title'),
    absence: t('new.absence'),
  };
  return (
    <Floating anchor={anchor} label={t('new.title')} width={380}>
      {preset.worksiteId ? null : <NewWorksiteButton />}
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('new.what')}
        value={as}
        onChange={setAs}
        data={KINDS.map((value) => ({ value, label: labels[value] }))}
      />
      {as === 'appointment' ? <AppointmentForm preset={preset} /> : null}
      {as === 'block' ? <BlockForm preset={preset} /> : null}
      {as === 'absence' ? <AbsenceForm preset={preset} absence={null} /> : null}
      {as === 'task' ? <TaskChoice preset={preset} /> : null}
      {as === 'absence' ? null : <RepeatsButton preset={preset} anchor={anchor} />}
    </Floating>
  );
}

/** As many as one reads; the others are found by their name. */
const MOST = 8;

function useTasks(preset: NewPreset, asked: string): readonly PlanningTask[] {
  const { plan, facts } = useBoard();
  const { worksiteId } = preset;
  if (worksiteId) return plan.tasksOf(worksiteId).filter((task) => facts.statusOf(task) !== 'done');
  const named = ({ task }: ToPlanItem): boolean =>
    matches(`${task.label} ${worksiteNameOf(plan, task.worksiteId) ?? ''}`, asked);
  return facts.toPlan
    .filter(named)
    .slice(0, MOST)
    .map(({ task }) => task);
}

/** The tasks of that worksite that are not done, else those of all that are to be planned; choosing one opens its planning form on that day. */
function TaskChoice({ preset }: { readonly preset: NewPreset }) {
  const { t } = useTranslation('board');
  const { t: s } = useTranslation('selection');
  const [asked, setAsked] = useState('');
  const tasks = useTasks(preset, asked);
  return (
    <>
      {preset.worksiteId ? null : (
        <TextInput
          aria-label={s('findTask')}
          placeholder={s('findTask')}
          value={asked}
          data-autofocus
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
      )}
      {tasks.length === 0 ? (
        <p className={classes['empty']}>{preset.worksiteId ? t('new.noTask') : s('noTaskFound')}</p>
      ) : (
        <TaskList tasks={tasks} preset={preset} />
      )}
    </>
  );
}

interface ListProps {
  readonly tasks: readonly PlanningTask[];
  readonly preset: NewPreset;
}

function TaskList({ tasks, preset }: ListProps) {
  const { plan, facts } = useBoard();
  const { open } = useOpening();
  const opened = useOpened();
  const day = dayOfLocal(toLocal(plan.settings.zone, preset.start));
  const { resourceId } = preset;
  return (
    <ul className={classes['list']}>
      {tasks.map((task) => (
        <li key={task.id}>
          <button
            type="button"
            className={classes['item']}
            onClick={() =>
              opened &&
              open({ kind: 'task', taskId: task.id, day, resourceId, anchor: opened.anchor })
            }
          >
            <Dot status={facts.statusOf(task)} /> {task.label}
            {preset.worksiteId ? null : <small>{worksiteNameOf(plan, task.worksiteId)}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
