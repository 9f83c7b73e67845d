import { UnstyledButton } from '@mantine/core';
import type { PlanningTask, SetTaskStatus } from '@pastille/scheduling';
import { minutesPerHalfDay, unplanned } from '@pastille/scheduling/worksites';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { BoardConditions } from '../readiness/BoardConditions.js';
import { Dot } from '../view/Dot.js';
import { teamNames, worksiteNameOf } from '../view/names.js';
import { amountLabel, slotLabel } from '../view/words.js';
import { Floating } from './Floating.js';
import { type Opened, useOpened, useOpening } from './opened.js';
import { PlanForm } from './PlanForm.js';
import classes from './popover.module.css';

const COLOURS = [
  { status: 'todo', key: '1' },
  { status: 'planned', key: '2' },
  { status: 'done', key: '3' },
] as const;

type OpenedTask = Extract<Opened, { kind: 'task' }>;

/** One popover for a dot: the planning form first when it is red, then the three colours and « automatique ». */
export function TaskPopover({ opened }: { readonly opened: OpenedTask }) {
  const { plan } = useBoard();
  const task = plan.records.task.get(opened.taskId);
  return task ? <OfTask task={task} opened={opened} /> : null;
}

function OfTask({ task, opened }: { readonly task: PlanningTask; readonly opened: OpenedTask }) {
  const { t } = useTranslation('board');
  const { plan, facts, store, language, mayPlan } = useBoard();
  const { close } = useOpening();
  const status = facts.statusOf(task);
  const rest = unplanned(
    task,
    plan.interventionsOfTask(task.id),
    minutesPerHalfDay(plan.settings.hours),
  );
  const colour = (next: SetTaskStatus['status']): void => {
    store.run({ type: 'set-task-status', taskId: task.id, status: next });
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
    const chosen =
      COLOURS.find(({ key }) => key === event.key)?.status ??
      (event.key === '0' ? 'automatic' : null);
    if (!chosen || isTyping || !mayPlan || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    colour(chosen);
  };
  const mayStillPlan = mayPlan && (status === 'todo' || rest !== null);
  return (
    <Floating anchor={opened.anchor} label={task.label}>
      <div
        onKeyDown={onKeyDown}
        data-task-popover={task.id}
        tabIndex={-1}
        data-autofocus={!mayStillPlan || undefined}
      >
        <div className={classes['head']}>
          <Dot status={status} size={15} />
          <div>
            <b>{task.label}</b>
            <small>{worksiteNameOf(plan, task.worksiteId)}</small>
          </div>
          {rest && status === 'planned' ? (
            <span className={classes['rest']}>
              {t('flags.rest', { amount: amountLabel(language, rest) })}
            </span>
          ) : null}
        </div>
        <Placed task={task} />
        {mayStillPlan ? (
          <PlanForm task={task} day={opened.day} resourceId={opened.resourceId} onDone={close} />
        ) : null}
        {mayPlan ? <Colours task={task} onChoose={colour} /> : null}
        <BoardConditions of={{ type: 'task', taskId: task.id }} conditions={task.conditions} />
      </div>
    </Floating>
  );
}

/** Where the task already stands in time. */
function Placed({ task }: { readonly task: PlanningTask }) {
  const { plan, language } = useBoard();
  const { open } = useOpening();
  const opened = useOpened();
  const placed = plan.interventionsOfTask(task.id);
  if (placed.length === 0) return null;
  return (
    <ul className={classes['list']}>
      {placed.map((one) => (
        <li key={one.id}>
          <UnstyledButton
            className={classes['item'] ?? ''}
            onClick={() =>
              opened &&
              open({
                kind: 'intervention',
                interventionId: one.id,
                part: 'details',
                anchor: opened.anchor,
              })
            }
          >
            <span>{slotLabel(language, plan.settings.zone, one)}</span>
            <small>{teamNames(plan, one)}</small>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

interface ColoursProps {
  readonly task: PlanningTask;
  readonly onChoose: (status: SetTaskStatus['status']) => void;
}

function Colours({ task, onChoose }: ColoursProps) {
  const { t } = useTranslation('board');
  const { facts } = useBoard();
  const isAutomatic = task.override === null && task.finished === null;
  return (
    <div className={classes['colours']} role="group" aria-label={t('dots.colour')}>
      {COLOURS.map(({ status, key }) => (
        <button
          key={status}
          type="button"
          className={classes['colour']}
          aria-pressed={facts.statusOf(task) === status}
          aria-keyshortcuts={key}
          onClick={() => onChoose(status)}
        >
          <Dot status={status} size={16} />
          {t(`status.${status}`)} <kbd>{key}</kbd>
        </button>
      ))}
      <button
        type="button"
        className={classes['colour']}
        aria-pressed={isAutomatic}
        aria-keyshortcuts="0"
        onClick={() => onChoose('automatic')}
      >
        {t('dots.automatic')} <kbd>0</kbd>
      </button>
    </div>
  );
}
