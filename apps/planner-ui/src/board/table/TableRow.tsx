import type { PlanningTask, Worksite } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import type { CSSProperties } from 'react';
import { useBoard, useSnapshot } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { WorksiteHead } from '../view/WorksiteHead.js';
import { Dot } from '../view/Dot.js';
import { useTaskLabel } from '../view/Dots.js';
import { conflictsAt } from '../view/facts.js';
import { teamInitials } from '../view/names.js';
import { shortDay } from '../view/words.js';
import { cellsOf, type Column } from './columns.js';
import classes from './TableFace.module.css';

interface RowProps {
  readonly worksite: Worksite;
  readonly columns: readonly Column[];
  readonly row: number;
  readonly style: CSSProperties;
}

export function TableRow({ worksite, columns, row, style }: RowProps) {
  const { plan } = useBoard();
  const cells = cellsOf(plan.tasksOf(worksite.id));
  return (
    <div className={classes['row']} role="row" aria-rowindex={row + 2} style={style}>
      <div className={classes['rowHead']} role="rowheader">
        <WorksiteHead worksite={worksite} />
      </div>
      {columns.map(({ id }, column) => (
        <div
          key={id}
          className={classes['cell']}
          role="cell"
          data-worksite={worksite.id}
          data-kind={id}
        >
          {(cells.get(id) ?? []).map((task) => (
            <TaskCell key={task.id} task={task} place={`${row}:${column}`} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Dot, date, initials: the day of the next open work, else of the last that was done. */
function TaskCell({ task, place }: { readonly task: PlanningTask; readonly place: string }) {
  const { plan, facts, language } = useBoard();
  const { open } = useOpening();
  const label = useTaskLabel()(task);
  const interventions = plan.interventionsOfTask(task.id);
  const glows = useSnapshot(
    ({ glowing }) => glowing.has(task.id) || interventions.some(({ id }) => glowing.has(id)),
  );
  const told = interventions.find(({ state }) => state === 'open') ?? interventions.at(-1);
  const date = told
    ? shortDay(language, dayOfLocal(toLocal(plan.settings.zone, told.start)))
    : null;
  const initials = told ? teamInitials(plan, told) : '';
  const unstaffed = interventions.some(({ id }) =>
    conflictsAt(facts, id).some(({ code }) => code === 'unstaffed'),
  );
  // What is seen comes first: who speaks to the machine says what they see.
  const seen = [date, initials].filter(Boolean).join(' ');
  const says = [seen, label].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      className={classes['task']}
      data-task-id={task.id}
      data-status={facts.statusOf(task)}
      data-cell={place}
      data-glow={glows || undefined}
      aria-label={says}
      aria-haspopup="dialog"
      title={says}
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
      {date ? (
        <span className={classes['when']}>
          <b>{date}</b> <small>{initials}</small>
        </span>
      ) : null}
    </button>
  );
}
