import type { PlanningTask, TaskStatus } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import classes from './Dots.module.css';

export function Dot({ status }: { readonly status: TaskStatus }) {
  return (
    <span className={classes['dot']} data-status={status} aria-hidden>
      {status === 'done' ? (
        <svg viewBox="0 0 12 12" width="9" height="9">
          <path d="M2.5 6.2 5 8.6l4.5-5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      ) : null}
    </span>
  );
}

interface DotsProps {
  readonly tasks: readonly { readonly task: PlanningTask; readonly status: TaskStatus }[];
}

/** A worksite's tasks in their order: reads like a bar of progress. */
export function Dots({ tasks }: DotsProps) {
  const { t } = useTranslation('worksites');
  if (tasks.length === 0) return null;
  const done = tasks.filter(({ status }) => status === 'done').length;
  return (
    <span
      className={classes['dots']}
      role="img"
      aria-label={t('dots.summary', { done, total: tasks.length })}
    >
      {tasks.map(({ task, status }) => (
        <span
          key={task.id}
          title={t('dots.of', { label: task.label, status: t(`dots.${status}`) })}
        >
          <Dot status={status} />
        </span>
      ))}
    </span>
  );
}
