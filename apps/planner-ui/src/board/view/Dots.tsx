import type { PlanningTask } from '@pastille/scheduling';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, useGlow } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { conflictsAt } from './facts.js';
import { Dot } from './Dot.js';
import classes from './Dots.module.css';

/** The tasks of a worksite in their order, like a progress bar. One stop of the Tab key; arrows go from dot to dot. */
export function Dots({ tasks }: { readonly tasks: readonly PlanningTask[] }) {
  return (
    <span className={classes['dots']} role="group" onKeyDown={walk}>
      {tasks.map((task, index) => (
        <DotButton key={task.id} task={task} isFirst={index === 0} />
      ))}
    </span>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || event.altKey || event.shiftKey) return;
  const dots = [...event.currentTarget.querySelectorAll('button')];
  const next = dots[dots.findIndex((dot) => dot === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function useTaskLabel(): (task: PlanningTask) => string {
  const { t } = useTranslation('board');
  const { facts } = useBoard();
  return (task) => `${task.label}${t('colon')}${t(`status.${facts.statusOf(task)}`)}`;
}

function DotButton({ task, isFirst }: { readonly task: PlanningTask; readonly isFirst: boolean }) {
  const { plan, facts } = useBoard();
  const glows = useGlow(task.id);
  const { open } = useOpening();
  const label = useTaskLabel()(task);
  const interventions = plan.interventionsOfTask(task.id);
  const unstaffed = interventions.some(({ id }) =>
    conflictsAt(facts, id).some(({ code }) => code === 'unstaffed'),
  );
  return (
    <button
      type="button"
      className={classes['dot']}
      tabIndex={isFirst ? 0 : -1}
      data-task-id={task.id}
      data-status={facts.statusOf(task)}
      data-glow={glows || undefined}
      aria-label={label}
      aria-haspopup="dialog"
      title={label}
      onClick={(event) =>
        open({
          kind: 'task',
          taskId: task.id,
          day: null,
          resourceId: null,
          anchor: anchorOf(event.currentTarget),
        })
      }
    >
      <Dot status={facts.statusOf(task)} unstaffed={unstaffed} />
    </button>
  );
}
