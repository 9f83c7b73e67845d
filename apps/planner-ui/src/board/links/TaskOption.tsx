import type { PlanningTask } from '@pastille/scheduling';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { Dot } from '../view/Dot.js';
import { slotLabel } from '../view/words.js';
import classes from './links.module.css';

interface Props {
  readonly id: string;
  readonly task: PlanningTask;
  readonly isLinked: boolean;
  readonly selected: boolean;
  readonly onChoose: () => void;
}

/** A task to which one can link, with when it stands. */
export function TaskOption({ id, task, isLinked, selected, onChoose }: Props) {
  const { t } = useTranslation('links');
  const { t: board } = useTranslation('board');
  const { plan, facts, language } = useBoard();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const [bar] = plan.interventionsOfTask(task.id);
  const status = facts.statusOf(task);
  const unplanned = status === 'todo' ? t('picker.notPlanned') : board(`status.${status}`);
  const when = bar ? slotLabel(language, plan.settings.zone, bar) : unplanned;
  return (
    // The field keeps the focus and takes the keys; an option takes the pointer alone.
    <li
      ref={item}
      id={id}
      role="option"
      aria-selected={selected}
      className={classes['option']}
      data-task-option={task.id}
      onClick={onChoose}
    >
      <Dot status={status} size={14} />
      <span>
        <b>{task.label}</b>
        <small>{[when, isLinked ? t('picker.linked') : null].filter(Boolean).join(' · ')}</small>
      </span>
    </li>
  );
}
