import type { PlanningTask, TaskStatus } from '@pastille/scheduling';
import type { TFunction } from 'i18next';
import { memo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, useBoardPart, useGlow, type BoardContextValue } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { conflictsAt } from './facts.js';
import { Dot } from './Dot.js';
import classes from './Dots.module.css';

/** The tasks of a worksite in their order, like a progress bar. One stop of the Tab key; arrows go from dot to dot. */
export const Dots = memo(function Dots({ tasks }: { readonly tasks: readonly PlanningTask[] }) {
  return (
    <span className={classes['dots']} role="group" onKeyDown={walk}>
      {tasks.map((task, index) => (
        <DotButton key={task.id} task={task} isFirst={index === 0} />
      ))}
    </span>
  );
});

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || event.altKey || event.shiftKey) return;
  const dots = [...event.currentTarget.querySelectorAll('button')];
  const next = dots[dots.findIndex((dot) => dot === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const labelOf = (task: PlanningTask, status: TaskStatus, t: TFunction<'board'>): string =>
  `${task.label}${t('colon')}${t(`status.${status}`)}`;

export function useTaskLabel(): (task: PlanningTask) => string {
  const { t } = useTranslation('board');
  const { facts } = useBoard();
  return (task) => labelOf(task, facts.statusOf(task), t);
}

const isUnstaffed = ({ plan, facts }: BoardContextValue, task: PlanningTask): boolean =>
  plan
    .interventionsOfTask(task.id)
    .some(({ id }) => conflictsAt(facts, id).some(({ code }) => code === 'unstaffed'));

const DotButton = memo(function DotButton({
  task,
  isFirst,
}: {
  readonly task: PlanningTask;
  readonly isFirst: boolean;
}) {
  const { t } = useTranslation('board');
  const status = useBoardPart(({ facts }) => facts.statusOf(task));
  const unstaffed = useBoardPart((board) => isUnstaffed(board, task));
  const glows = useGlow(task.id);
  const { open } = useOpening();
  const label = labelOf(task, status, t);
  return (
    <button
      type="button"
      className={classes['dot']}
      tabIndex={isFirst ? 0 : -1}
      data-task-id={task.id}
      data-status={status}
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
      <Dot status={status} unstaffed={unstaffed} />
    </button>
  );
});
